import type { SourceKind } from '../../../domain/source.ts';

/** What the kind of an article is read from. */
export interface ArticleFacts {
  articleType: string;
  subjects: string[];
  title: string;
  abstract: string;
}

const NOTICE = /^(?:correction|corrected-article|erratum|retraction|partial-retraction|expression-of-concern)$/;
const OPINION =
  /^(?:abstract|addendum|announcement|article-commentary|book-review|calendar|collection|discussion|editorial|in-brief|introduction|letter|meeting-report|news|obituary|oration|product-review|reply|reprint|translation)$/;
const ASSIGNED_AT_RANDOM =
  /\brandomi[sz]ed\b|\brandomly (?:assigned|allocated|divided)\b|\brandom (?:allocation|assignment)\b|\bwere randomi[sz]ed\b/i;
// "patients recruited to a randomized study", "data from two randomised trials": another study's design.
const OF_ANOTHER_STUDY =
  /\b(?:recruited (?:in)?to|enrolled in|(?:data|patients|participants|samples) (?:from|of|in)|sub-?study of|(?:secondary|post[- ]hoc) analysis of)\b[^.]{0,40}\brandomi[sz]ed\b/gi;

// The first rule that holds decides. A design is believed where the article's title or abstract states it of the study itself.
const RULES: [SourceKind, (facts: ArticleFacts) => boolean][] = [
  ['notice', ({ articleType }) => NOTICE.test(articleType)],
  [
    'document',
    ({ articleType, subjects, title }) =>
      articleType === 'protocol' || /\bprotocol\b/i.test(title) || subjects.some((s) => /protocol/i.test(s)),
  ],
  [
    'systematic-review',
    ({ articleType, title }) =>
      articleType === 'systematic-review' || /\bsystematic (?:literature )?review\b|\bmeta-?analysis\b/i.test(title),
  ],
  ['narrative-review', ({ articleType }) => articleType === 'review-article'],
  ['case-series', ({ articleType, title }) => articleType === 'case-report' || /\bcase (?:report|series)\b/i.test(title)],
  ['pooled-analysis', ({ title }) => /\bpooled\b[^.]{0,40}\banalys[ie]s\b/i.test(title)],
  ['document', ({ articleType }) => OPINION.test(articleType)],
  ['document', ({ subjects }) => subjects.some((s) => /commentary|editorial|methodology|letter/i.test(s))],
  [
    'randomized-trial',
    ({ title, abstract }) => /\brandomi[sz]ed\b/i.test(title) || ASSIGNED_AT_RANDOM.test(abstract.replace(OF_ANOTHER_STUDY, '')),
  ],
  ['single-arm-trial', ({ title, abstract }) => /\b(?:single|one)[- ]arm(?:ed)?\b/i.test(`${title} ${abstract}`)],
  [
    'cohort',
    ({ title, abstract }) =>
      /\bcohort\b/i.test(title) || /\b(?:prospective|retrospective|population-based) cohort\b|\bcohort study\b/i.test(abstract),
  ],
];

/** The kind of a JATS article by its article type, and by its title and abstract where these state the design; `document` where nothing does. */
export function deriveArticleKind(facts: ArticleFacts): SourceKind {
  return RULES.find(([, holds]) => holds(facts))?.[0] ?? 'document';
}
