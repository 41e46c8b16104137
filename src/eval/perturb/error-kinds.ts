import type { Vocabulary } from '../../vocabulary/build-vocabulary.ts';
import type { Random } from './seeded-random.ts';

/** The errors that are made, one at a time, in the order of the tables. */
export const ERROR_KINDS = [
  'dose',
  'unit',
  'percentage',
  'arm',
  'drug',
  'negation',
  'direction',
  'population',
  'jurisdiction',
  'week',
  'quote cut',
  'certainty',
] as const;
export type ErrorKind = (typeof ERROR_KINDS)[number];

/** A claim and the quote that bears it out, or that no longer does. */
export interface ClaimAndQuote {
  claim: string;
  quote: string;
}

/** What one kind of error makes of a true pair; null where the pair gives no ground for it. */
export type MakeError = (pair: ClaimAndQuote, vocabulary: Vocabulary, random: Random) => ClaimAndQuote | null;

/** The pair with part of its claim replaced. */
export function replaceInClaim({ claim, quote }: ClaimAndQuote, start: number, end: number, by: string): ClaimAndQuote {
  return { claim: claim.slice(0, start) + by + claim.slice(end), quote };
}

/** True where the text holds the value as a whole number or decimal. */
export function holdsNumber(text: string, value: number | string): boolean {
  return new RegExp(`(?<![\\d.,])${String(value).replace('.', '\\.')}(?!\\d|[.,]\\d)`).test(text);
}

/** The replacement with a capital first letter where what it replaces has one. */
export function likeCapital(by: string, replaced: string): string {
  return /^\p{Lu}/u.test(replaced) ? by.slice(0, 1).toUpperCase() + by.slice(1) : by;
}
