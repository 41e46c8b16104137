import { InputFault, ServiceFault } from '../../../domain/faults.ts';
import { inlineText } from '../../formats/inline-text.ts';
import { child, children, descend, makeElementParser } from '../../formats/xml-element.ts';

/** A set of records that NCBI's history server keeps: how many there are and where. */
export interface History {
  count: number;
  webEnv: string;
  queryKey: string;
  /** Phrases of the query that PubMed does not know. */
  unknown: string[];
}

/** Reads what ESearch and EPost answer (eSearchResult, ePostResult). Throws a ServiceFault where it is an error, or no such answer. */
export function readHistory(xml: string): History {
  const start = xml.search(/<e(?:Search|Post)Result[\s>]/);
  if (start < 0) throw unexpected('something else than a result');
  let result;
  try {
    result = makeElementParser()(xml.slice(start), 1);
  } catch (error) {
    if (!(error instanceof InputFault)) throw error;
    throw unexpected('a broken result');
  }
  const error = child(result, 'ERROR');
  if (error) throw new ServiceFault('refused', `PubMed refuses the request: ${inlineText(error).slice(0, 200)}`);
  const [webEnv, queryKey] = ['WebEnv', 'QueryKey'].map((name) => inlineText(child(result, name)));
  const count = Number(inlineText(child(result, 'Count')) || 0);
  if (!Number.isSafeInteger(count)) throw unexpected('a result without a count');
  if (result.name === 'ePostResult' || count > 0) if (!webEnv || !queryKey) throw unexpected('a result that it does not keep (no WebEnv)');
  const unknown = children(descend(result, 'ErrorList'), 'PhraseNotFound').map((phrase) => inlineText(phrase));
  return { count, webEnv: webEnv!, queryKey: queryKey!, unknown };
}

function unexpected(what: string): ServiceFault {
  return new ServiceFault('unexpected-answer', `PubMed answers with ${what}. Check VOUCH_PUBMED_URL, or try again later.`);
}
