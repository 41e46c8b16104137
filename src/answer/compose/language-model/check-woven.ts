import type { QuoteToVerify, VerifyContext } from '../../../verify/claim-to-verify.ts';
import type { Vocabulary } from '../../../vocabulary/build-vocabulary.ts';
import { checkOrder } from './check-order.ts';
import { verifyClaim } from '../../../verify/verify-claim.ts';
import { SEAM } from './check-added.ts';

const holdsAlone = (text: string, quote: QuoteToVerify, vocabulary: Vocabulary, context: VerifyContext): boolean =>
  verifyClaim({ text, quotes: [quote] }, context).verdict === 'supported' && checkOrder(text, quote.text, vocabulary).length === 0;

const MOST_SEAMS = 8;

/**
 * A claim that joins several sentences falls apart at its seams into as many parts, each borne out by one of the sentences alone. A claim that
 * does not is woven: it says of one what stands in another. Where each sentence bears out the whole, they simply agree.
 */
export function checkWoven(claim: string, quotes: QuoteToVerify[], vocabulary: Vocabulary, context: VerifyContext): string[] {
  if (quotes.length < 2) return [];
  const known = new Map<string, boolean>();
  const bears = (text: string, which: number): boolean => {
    const key = `${which}|${text}`;
    const held = known.get(key) ?? holdsAlone(text, quotes[which]!, vocabulary, context);
    known.set(key, held);
    return held;
  };
  if (quotes.every((_, which) => bears(claim, which))) return [];
  const seams = [...claim.matchAll(SEAM)].slice(0, MOST_SEAMS).map((seam) => ({ end: seam.index, next: seam.index + seam[0].length }));
  const parted = (from: number, first: number, left: number[]): boolean => {
    const rest = claim.slice(from);
    if (left.length === 1) return bears(rest, left[0]!);
    for (let i = first; i < seams.length; i++) {
      const part = claim.slice(from, seams[i]!.end);
      for (const which of left) {
        if (
          bears(part, which) &&
          parted(
            seams[i]!.next,
            i + 1,
            left.filter((other) => other !== which),
          )
        )
          return true;
      }
    }
    return false;
  };
  return parted(
    0,
    0,
    quotes.map((_, which) => which),
  )
    ? []
    : ['It joins sentences in a way that none of them bears out.'];
}
