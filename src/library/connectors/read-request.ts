import { InputFault } from '../../domain/faults.ts';
import { readIdentifier } from '../identify-source.ts';

/** What a person asks of a service. */
export type ConnectorRequest =
  | { of: 'pubmed-records'; pmids: string[] }
  | { of: 'pubmed-search'; query: string }
  | { of: 'label'; setid: string }
  | { of: 'labels'; name: string }
  | { of: 'full-text'; pmcid: string }
  | { of: 'retractions' };

/**
 * Reads `pubmed:PMID[,PMID…]`, `pubmed:QUERY`, `label:NAME`, `label:SETID`, `pmc:ID` and `retractions`; null for anything else, which is a
 * path. Throws an InputFault where a service is named and nothing is asked of it that it could know.
 */
export function readConnectorRequest(text: string): ConnectorRequest | null {
  if (text === 'retractions') return { of: 'retractions' };
  const [, service, rest = ''] = /^(pubmed|label|pmc):(.*)$/s.exec(text) ?? [];
  if (!service) return null;
  const asked = rest
    .trim()
    .replace(/^"(.*)"$/s, '$1')
    .trim();
  if (asked === '') throw new InputFault(`"${text}" asks for nothing. Write for example ${EXAMPLES[service]}.`);
  if (service === 'pubmed') {
    const words = asked.split(/[\s,]+/);
    const pmids = words.map((word) => readIdentifier('pmid', word));
    const areIds = pmids.every((pmid) => pmid !== null) && (words.length === 1 || asked.includes(','));
    return areIds ? { of: 'pubmed-records', pmids: [...new Set(pmids)] as string[] } : { of: 'pubmed-search', query: asked };
  }
  if (service === 'label') {
    const setid = readIdentifier('setid', asked);
    return setid ? { of: 'label', setid } : { of: 'labels', name: asked };
  }
  const pmcid = readIdentifier('pmcid', asked);
  if (!pmcid) throw new InputFault(`"${asked}" is no identifier of PubMed Central. Write for example ${EXAMPLES.pmc}.`);
  return { of: 'full-text', pmcid };
}

const EXAMPLES: Record<string, string> = {
  pubmed: 'pubmed:32065234 or pubmed:"baricitinib AND atopic dermatitis"',
  label: 'label:olumiant',
  pmc: 'pmc:PMC7094161',
};
