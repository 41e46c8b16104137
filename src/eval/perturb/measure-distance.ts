import { readTokens } from '../../text/read-tokens.ts';
import type { ClaimAndQuote } from './error-kinds.ts';

/** The share of a claim's content words that stand in its quote in the same order, from 0 to 1. */
export function wordsInOrder({ claim, quote }: ClaimAndQuote): number {
  const [mine, theirs] = [readTokens(claim), readTokens(quote)];
  let row = theirs.map(() => 0);
  for (const word of mine) {
    const next: number[] = [];
    theirs.forEach((other, j) => {
      next.push(word === other ? (row[j - 1] ?? 0) + 1 : Math.max(row[j]!, next[j - 1] ?? 0));
    });
    row = next;
  }
  return mine.length === 0 ? 0 : (row.at(-1) ?? 0) / mine.length;
}

/** A claim is far from its quote where fewer than half of its content words stand in it in order. */
export const FAR = 0.5;
