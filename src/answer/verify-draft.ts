import type { Dropped } from '../domain/answer.ts';
import type { Vocabulary } from '../vocabulary/build-vocabulary.ts';
import type { VerifyContext } from '../verify/claim-to-verify.ts';
import { quoteToVerify } from '../verify/quote-to-verify.ts';
import { verifyClaim } from '../verify/verify-claim.ts';
import type { VerifiedClaim } from './assemble-answer.ts';
import type { Draft, DraftClaim } from './compose/draft-claim.ts';

export interface VerifiedDraft {
  claims: VerifiedClaim[];
  bottomLine: VerifiedClaim[];
  correction: VerifiedClaim[];
}

/** Holds every claim of a draft against its quotes. What is not at least partly supported is dropped, with the reasons. */
export function verifyDraft(draft: Draft, vocabulary: Vocabulary): { verified: VerifiedDraft; dropped: Dropped[] } {
  const context = contextOf(vocabulary);
  const kept = new Map<number, VerifiedClaim>();
  const dropped: Dropped[] = [];
  draft.claims.forEach((claim, place) => {
    const support = verifyClaim(toVerify(claim), context);
    if (support.verdict === 'supported' || support.verdict === 'partly-supported') kept.set(place, { draft: claim, support });
    else dropped.push({ text: claim.text, source: claim.quotes[0]?.source.id ?? '', slot: claim.slot, reasons: support.reasons });
  });
  const at = (places: number[]): VerifiedClaim[] => places.flatMap((place) => kept.get(place) ?? []);
  return { verified: { claims: [...kept.values()], bottomLine: at(draft.bottomLine), correction: at(draft.correction) }, dropped };
}

const contexts = new WeakMap<Vocabulary, VerifyContext>();

/** The names that verification knows, from the vocabulary; made once for each. */
export function contextOf(vocabulary: Vocabulary): VerifyContext {
  let context = contexts.get(vocabulary);
  if (!context) {
    const named = (type: 'drug' | 'condition') =>
      vocabulary.terms.filter((t) => t.type === type).map((t) => ({ name: t.plain, also: t.names }));
    context = { drugs: named('drug'), conditions: named('condition') };
    contexts.set(vocabulary, context);
  }
  return context;
}

/** A draft claim as verification takes it. */
export function toVerify({ text, quotes }: DraftClaim) {
  return {
    text,
    quotes: quotes.map((quote) => quoteToVerify(quote.passage, quote.source, quote)),
  };
}
