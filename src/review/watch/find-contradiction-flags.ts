import type { Claim, ClaimKind } from '../../domain/answer.ts';
import type { Passage, Source } from '../../domain/source.ts';
import { readSentences, type SentenceReading } from '../../findings/read-sentence.ts';
import { readTokens } from '../../text/read-tokens.ts';
import type { VerifyContext } from '../../verify/claim-to-verify.ts';
import { quoteToVerify } from '../../verify/quote-to-verify.ts';
import { verifyClaim } from '../../verify/verify-claim.ts';
import type { Vocabulary } from '../../vocabulary/build-vocabulary.ts';
import { claimsOf } from '../article-to-check.ts';
import { dateOf, isOnSubject, type FoundFlag, type WatchedAnswer } from './watched-answer.ts';

/** Share of a claim's own words that a sentence must have before the two are held against each other. */
const LEAST_SHARED = 0.5;

// A sentence that can speak against a claim of this kind has this kind of matter in it.
const ON_MATTER: Partial<Record<ClaimKind, (reading: SentenceReading) => boolean>> = {
  dose: ({ doses }) => doses.length > 0,
  threshold: ({ findings }) => findings.some(({ type }) => type === 'threshold'),
  effect: ({ signals }) => signals.effect > 0,
  approval: ({ signals }) => signals.approves || signals.deniesApproval,
  recommendation: ({ signals }) => signals.recommends || signals.prohibits,
};

export interface ChangedSource {
  source: Source;
  passages: Passage[];
}

/**
 * A flag for every changed source on the answer's subject that is not older than what a claim rests on and holds a sentence, on the same matter
 * and mostly in the claim's words, that the verifier finds to contradict it. For an editor to decide: two texts may speak of different patients.
 */
export function findContradictionFlags(
  watched: WatchedAnswer,
  changed: readonly ChangedSource[],
  { vocabulary, context, names }: { vocabulary: Vocabulary; context: VerifyContext; names: (name: string) => string[] },
): FoundFlag[] {
  const { answer, evidence } = watched;
  const cited = new Set(answer.references.map(({ source }) => source));
  const dates = new Map(evidence.sources.map((source) => [source.id, dateOf(source)]));
  return changed
    .filter(({ source }) => source.standing === 'current' && source.kind !== 'notice' && !cited.has(source.id))
    .filter(({ source }) => isOnSubject(source, answer, names))
    .flatMap(({ source, passages }): FoundFlag[] => {
      const sentences = passages.flatMap((passage) => readSentences(passage, source, vocabulary));
      const against = claimsOf(answer)
        .filter((claim) => claim.citations.every(({ quote }) => (dates.get(quote.source) ?? '') <= dateOf(source)))
        .flatMap((claim) => {
          const sentence = sentences.find((reading) => speaksAgainst(reading, claim, context));
          return sentence ? [{ claim, sentence }] : [];
        });
      const [first] = against;
      if (!first) return [];
      const message = `“${source.title}” may contradict it: “${first.sentence.text}”`;
      return [{ kind: 'may-contradict', source: source.id, claims: against.map(({ claim }) => claim.id), message }];
    });
}

function speaksAgainst(reading: SentenceReading, claim: Claim, context: VerifyContext): boolean {
  if (!ON_MATTER[claim.kind]?.(reading)) return false;
  const words = new Set(readTokens(claim.text));
  const held = new Set(readTokens(reading.text));
  const shared = [...words].filter((word) => held.has(word)).length;
  if (words.size === 0 || shared / words.size < LEAST_SHARED) return false;
  return (
    verifyClaim({ text: claim.text, quotes: [quoteToVerify(reading.passage, reading.source, reading)] }, context).verdict === 'contradicted'
  );
}
