/** A quote as the verifier needs it: the span, and the passage and source it comes from. */
export interface QuoteToVerify {
  text: string;
  /** UTF-16 offsets into `passageText`, half-open. */
  start: number;
  end: number;
  /** Hex digest of the quote's UTF-8 text, where it was recorded. */
  sha256?: string;
  passageText: string;
  heading: string[];
  /** Codes of the places where the source holds. */
  jurisdictions: string[];
  /** The source's own dates (published, label date, year), as precise as known: "2024-10", "2022". */
  dates: string[];
}

/** A sentence of an answer with the quotes it rests on. */
export interface ClaimToVerify {
  text: string;
  quotes: QuoteToVerify[];
}

/** A drug or condition by all its names; the first is the one reasons use. */
export interface NamedSubject {
  name: string;
  also: string[];
}

/** What the verifier knows of the field: names of drugs and conditions, from the library's vocabulary. Empty lists are fine. */
export interface VerifyContext {
  drugs: NamedSubject[];
  conditions: NamedSubject[];
}

export const CHECKS = [
  'quote',
  'quantities',
  'names',
  'subjects',
  'places',
  'population',
  'certainty',
  'polarity',
  'direction',
  'arms',
  'wording',
  'coverage',
] as const;
export type CheckName = (typeof CHECKS)[number];

/** What one check holds against a claim. `opposes`: the quote says the opposite, not merely nothing. */
export interface Objection {
  check: CheckName;
  opposes: boolean;
  /** A sentence for a reader. */
  reason: string;
}
