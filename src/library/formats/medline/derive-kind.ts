import type { SourceKind } from '../../../domain/source.ts';

/** What the kind of a MEDLINE record is read from. */
export interface KindFacts {
  publicationTypes: string[];
  /** MeSH descriptors of the record. */
  headings: string[];
  /** Title and abstract: read only where the record itself must say how a trial was made. */
  text: string;
}

const NOTICES = ['Retraction of Publication', 'Retraction Notice', 'Published Erratum', 'Expression of Concern'];
const COHORT_HEADINGS = ['Cohort Studies', 'Prospective Studies', 'Retrospective Studies', 'Longitudinal Studies', 'Follow-Up Studies'];
const SINGLE_ARM = /\b(?:single|one)[- ]arm(?:ed)?\b|\buncontrolled\b[^.]{0,40}\btrial\b/i;

// The first rule that holds decides.
const RULES: [SourceKind, (has: (type: string) => boolean, facts: KindFacts) => boolean][] = [
  ['notice', (has) => NOTICES.some(has)],
  ['document', (has) => has('Clinical Trial Protocol')],
  [
    'consensus-statement',
    (has) => has('Consensus Development Conference') || has('Consensus Development Conference, NIH') || has('Consensus Statement'),
  ],
  // A record names no issuer and no jurisdiction, so nothing becomes a guideline here: an editor can say so in a source of their own.
  ['document', (has) => has('Practice Guideline') || has('Guideline')],
  ['systematic-review', (has) => has('Meta-Analysis') || has('Network Meta-Analysis') || has('Systematic Review')],
  ['randomized-trial', (has) => has('Randomized Controlled Trial') || has('Equivalence Trial') || has('Pragmatic Clinical Trial')],
  [
    'single-arm-trial',
    (has, { publicationTypes, text }) =>
      (has('Clinical Trial') || publicationTypes.some((t) => t.startsWith('Clinical Trial, Phase'))) && SINGLE_ARM.test(text),
  ],
  [
    'document',
    (has, { publicationTypes }) => publicationTypes.some((t) => t.startsWith('Clinical Trial')) || has('Controlled Clinical Trial'),
  ],
  ['case-series', (has) => has('Case Reports')],
  ['cohort', (has) => has('Observational Study')],
  ['narrative-review', (has) => has('Review') || has('Scoping Review')],
  ['cohort', (_, { headings }) => COHORT_HEADINGS.some((h) => headings.includes(h))],
];

/** The kind of a MEDLINE record by its publication types, and by its MeSH headings where these say nothing; `document` where neither does. */
export function deriveKind(facts: KindFacts): SourceKind {
  const types = new Set(facts.publicationTypes);
  const has = (type: string) => types.has(type);
  return RULES.find(([, holds]) => holds(has, facts))?.[0] ?? 'document';
}
