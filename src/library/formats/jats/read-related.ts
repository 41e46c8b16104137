import type { Identifiers, StandingLink } from '../../../domain/source.ts';
import { readIdentifier } from '../../identify-source.ts';
import { children, type XmlElement } from '../xml-element.ts';

/** What the links of an article are read by. */
export interface RelatedFacts {
  isNotice: boolean;
  own: Identifiers;
  published: string | null;
  /** The article's text: a notice that has no link names the work it is about in it. */
  texts: string[];
}

type Meaning = Pick<StandingLink, 'type' | 'direction'>;

// JATS, suggested values of related-article-type; JATS4R, corrections, retractions and expressions of concern.
const MEANING: Record<string, Meaning> = {
  'corrected-article': { type: 'correction', direction: 'affects' },
  'correction-forward': { type: 'correction', direction: 'affected-by' },
  'retracted-article': { type: 'retraction', direction: 'affects' },
  'retraction-forward': { type: 'retraction', direction: 'affected-by' },
  'partial-retraction': { type: 'correction', direction: 'affects' },
  'object-of-concern': { type: 'expression-of-concern', direction: 'affects' },
  'concern-forward': { type: 'expression-of-concern', direction: 'affected-by' },
  'updated-article': { type: 'update', direction: 'affects' },
  'update-forward': { type: 'update', direction: 'affected-by' },
};
const DOI = /\b10\.\d{4,9}\/[^\s"<>]+[^\s"<>.,;)\]]/g;

/** Links to works whose standing the article changes, and to notices about the article itself. */
export function readRelated(meta: XmlElement, facts: RelatedFacts): StandingLink[] {
  const links = children(meta, 'related-article').flatMap((related) => {
    const meaning = MEANING[related.attributes['related-article-type'] ?? ''];
    const target = meaning && targetOf(related);
    return target ? [{ ...meaning, target, date: meaning.direction === 'affects' ? facts.published : null }] : [];
  });
  if (!facts.isNotice || links.some((link) => link.direction === 'affects')) return links;
  const named = new Set(facts.texts.flatMap((text) => text.match(DOI) ?? []).map((doi) => doi.toLowerCase()));
  named.delete(facts.own.doi ?? '');
  const [only, second] = named;
  if (!only || second) return links;
  const type = facts.texts.some((text) => /retract/i.test(text))
    ? 'retraction'
    : facts.texts.some((text) => /expression of concern/i.test(text))
      ? 'expression-of-concern'
      : 'correction';
  return [...links, { type, direction: 'affects', target: `doi:${only}`, date: facts.published }];
}

function targetOf({ attributes }: XmlElement): string | null {
  const address = (attributes['xlink:href'] ?? '').trim();
  const type = attributes['ext-link-type'] ?? '';
  if (/^pmc(?:id)?$/.test(type) || /^PMC\d+$/i.test(address)) return key('pmcid', address);
  if (type === 'pubmed' || type === 'pmid') return key('pmid', address);
  return key('doi', address) ?? key('pmid', address);
}

function key(name: 'doi' | 'pmid' | 'pmcid', text: string): string | null {
  const value = readIdentifier(name, text);
  return value ? `${name}:${value}` : null;
}
