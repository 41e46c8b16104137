import type { StandingLink } from '../../../domain/source.ts';
import { inlineText } from '../inline-text.ts';
import { child, children, type XmlElement } from '../xml-element.ts';

type Meaning = Pick<StandingLink, 'type' | 'direction'>;

const MEANING: Record<string, Meaning> = {
  RetractionIn: { type: 'retraction', direction: 'affected-by' },
  RetractionOf: { type: 'retraction', direction: 'affects' },
  RetractedandRepublishedIn: { type: 'retraction', direction: 'affected-by' },
  RetractedandRepublishedFrom: { type: 'retraction', direction: 'affects' },
  ErratumIn: { type: 'correction', direction: 'affected-by' },
  ErratumFor: { type: 'correction', direction: 'affects' },
  ExpressionOfConcernIn: { type: 'expression-of-concern', direction: 'affected-by' },
  ExpressionOfConcernFor: { type: 'expression-of-concern', direction: 'affects' },
  CorrectedandRepublishedIn: { type: 'update', direction: 'affected-by' },
  CorrectedandRepublishedFrom: { type: 'update', direction: 'affects' },
  UpdateIn: { type: 'update', direction: 'affected-by' },
  UpdateOf: { type: 'update', direction: 'affects' },
};

/** Links to other records that change a standing. A link without a PMID still tells of this record's own standing. */
export function readLinks(citation: XmlElement): StandingLink[] {
  return children(child(citation, 'CommentsCorrectionsList'), 'CommentsCorrections').flatMap((link) => {
    const meaning = MEANING[link.attributes.RefType ?? ''];
    if (!meaning) return [];
    const pmid = inlineText(child(link, 'PMID'));
    const target = pmid ? `pmid:${pmid}` : inlineText(child(link, 'RefSource'));
    return target && (pmid || meaning.direction === 'affected-by') ? [{ ...meaning, target, date: null }] : [];
  });
}
