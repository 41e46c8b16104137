import type { ClaimKind, Section } from '../../domain/answer.ts';
import type { SourceKind } from '../../domain/source.ts';
import type { SentenceReading } from '../../findings/read-sentence.ts';

export const SLOT_IDS = [
  'approval',
  'mechanism',
  'place-in-therapy',
  'treatment',
  'diagnosis',
  'efficacy',
  'dose',
  'dose-adjustment',
  'response',
  'comparison',
  'boxed-warning',
  'safety',
  'candidates',
  'screening',
  'monitoring',
  'vaccination',
  'pregnancy',
  'lactation',
  'interactions',
  'management',
  'unlicensed',
  'limits',
  'evidence',
] as const;
export type SlotId = (typeof SLOT_IDS)[number];

/** Which kinds of source say most on a matter: effects are for trials, doses for labels, what to do for guidelines. */
export type EvidenceOrder = 'effects' | 'labels' | 'recommendations';

/** One thing an answer must cover: how its evidence is recognised, ranked and told. */
export interface Slot {
  id: SlotId;
  heading: string;
  /** What is named in a gap: "Not found in the library: …". */
  matter: string;
  /** Words that its own search adds to the subject. */
  searchWords: string;
  /** Headings of passages under which such evidence stands. */
  passageHeadings: RegExp;
  cues: RegExp;
  /** The sentence has the form this slot needs. */
  fits: (reading: SentenceReading) => boolean;
  /** How much of what the slot needs the sentence holds, 0 to 1. */
  completeness: (reading: SentenceReading) => number;
  /** The sentence by itself answers what the slot asks, where fitting and complete is not enough. */
  counts?: (reading: SentenceReading) => boolean;
  /** What the sentence adds to the slot; a second sentence in the same cell adds less. */
  cells: (reading: SentenceReading) => string[];
  order: EvidenceOrder;
  form: Section['form'];
  /** What the subheadings of its section are made from. */
  groupBy: 'condition' | 'place' | 'none';
  kind: ClaimKind;
}

const KIND_POINTS: Record<EvidenceOrder, Partial<Record<SourceKind, number>>> = {
  effects: {
    'systematic-review': 10,
    'randomized-trial': 9,
    'pooled-analysis': 8,
    cohort: 7,
    guideline: 7,
    'drug-label': 6.5,
    'single-arm-trial': 6,
    'technology-appraisal': 5.5,
    'safety-communication': 6,
    'consensus-statement': 5,
    'case-series': 5,
    'narrative-review': 3,
    document: 3,
  },
  labels: {
    'drug-label': 10,
    'safety-communication': 9,
    guideline: 8,
    'technology-appraisal': 7.5,
    'consensus-statement': 7,
    'systematic-review': 5,
    'randomized-trial': 5,
    'pooled-analysis': 4.5,
    'single-arm-trial': 4,
    cohort: 4,
    'case-series': 4,
    'narrative-review': 3,
    document: 3,
  },
  recommendations: {
    guideline: 10,
    'technology-appraisal': 9.5,
    'safety-communication': 9,
    'consensus-statement': 8.5,
    'drug-label': 8,
    'systematic-review': 6,
    'randomized-trial': 5,
    'pooled-analysis': 5,
    cohort: 4.5,
    'single-arm-trial': 4,
    'case-series': 4,
    'narrative-review': 3.5,
    document: 3,
  },
};

/** How much a kind of source weighs on a matter, 0 to 1 (guidelines first, reviews of others' work last, made specific to what each kind decides). */
export function kindWeight(kind: SourceKind, order: EvidenceOrder): number {
  return (KIND_POINTS[order][kind] ?? 0) / 10;
}

/** Kinds of source that say what to do; the others say what was done, and what came of it. */
export const SAYS_WHAT_TO_DO = new Set<SourceKind>([
  'guideline',
  'document',
  'consensus-statement',
  'technology-appraisal',
  'safety-communication',
  'drug-label',
]);

/** Kinds of source whose title names the disease or the matter that all of it is about, and that may say so nowhere else. */
export const TITLED_BY_SUBJECT = new Set<SourceKind>(['guideline', 'document']);

const FORMAL_KINDS = new Set<SourceKind>(['guideline', 'document', 'consensus-statement', 'technology-appraisal']);

/** How well a sentence serves a slot, 0 to 1: its passage's heading and its own words, its form, and how complete it is. */
export function slotScore(reading: SentenceReading, slot: Slot): number {
  const underHeading = reading.passage.heading.some((h) => slot.passageHeadings.test(h));
  // Headings of labels and guidelines are formal and decide what stands under them; another source's only suggest it.
  const formal = reading.source.textKind === 'label' || (reading.source.textKind === 'full' && FORMAL_KINDS.has(reading.source.kind));
  const byHeading = formal ? 0.85 : 0.45;
  const evidence = Math.min(1, (underHeading ? byHeading : 0) + (slot.cues.test(reading.own) ? 0.7 : 0));
  if (evidence === 0) return 0;
  return (slot.fits(reading) ? 1 : 0.35) * evidence * (0.6 + 0.4 * slot.completeness(reading));
}
