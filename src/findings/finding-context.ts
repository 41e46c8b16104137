import type { Finding } from '../domain/finding.ts';

/** What the caller knows of a sentence: its subjects and place, taken where the sentence names none. */
export type FindingSubject = Pick<Finding, 'drug' | 'condition' | 'population' | 'jurisdiction'>;

/** A drug or condition named in the sentence: the name it is known by, and UTF-16 offsets, half-open. */
export interface NamedSpan {
  name: string;
  start: number;
  end: number;
}

/** What `readFindings` needs beside the sentence. */
export interface FindingContext {
  drugs: NamedSpan[];
  conditions: NamedSpan[];
  subject: FindingSubject;
  /** Who issued the source, or null. */
  issuer: string | null;
  /** The heading path above the sentence. */
  heading: string[];
}

/** A context in which nothing is known beyond the sentence. */
export const NO_CONTEXT: FindingContext = {
  drugs: [],
  conditions: [],
  subject: { drug: null, condition: null, population: null, jurisdiction: null },
  issuer: null,
  heading: [],
};
