import type { SourceKind, TextKind } from '../../domain/source.ts';

const NAMES: Record<SourceKind, [one: string, many: string]> = {
  guideline: ['Guideline', 'Guidelines'],
  'consensus-statement': ['Consensus statement', 'Consensus statements'],
  'technology-appraisal': ['Technology appraisal', 'Technology appraisals'],
  'drug-label': ['Drug label', 'Drug labels'],
  'safety-communication': ['Safety communication', 'Safety communications'],
  'systematic-review': ['Systematic review', 'Systematic reviews'],
  'randomized-trial': ['Randomised trial', 'Randomised trials'],
  'single-arm-trial': ['Single-arm trial', 'Single-arm trials'],
  'pooled-analysis': ['Pooled analysis', 'Pooled analyses'],
  cohort: ['Cohort', 'Cohorts'],
  'case-series': ['Case series', 'Case series'],
  'narrative-review': ['Narrative review', 'Narrative reviews'],
  document: ['Document', 'Documents'],
  notice: ['Notice', 'Notices'],
};

const TEXT_KINDS: Record<TextKind, string> = { full: 'full text', abstract: 'abstract', label: 'label text', digest: 'digest' };

/** What one source of this kind is called on a page. */
export function nameKind(kind: SourceKind): string {
  return NAMES[kind][0];
}

/** What several sources of this kind are called on a page. */
export function nameKinds(kind: SourceKind): string {
  return NAMES[kind][1];
}

/** What the held text of a source is called beside a quote. */
export function nameTextKind(textKind: TextKind): string {
  return TEXT_KINDS[textKind];
}
