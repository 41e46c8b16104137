import type { SupportVerdict } from '../../domain/answer.ts';
import type { VerifyContext } from '../../verify/claim-to-verify.ts';
import { verifyClaim } from '../../verify/verify-claim.ts';
import { ERROR_KINDS, type ClaimAndQuote, type ErrorKind } from './error-kinds.ts';
import type { MadeError } from './make-errors.ts';
import type { TruePair } from './read-true-pairs.ts';

/** How many errors of a kind were made, not called supported, and called worse than partly supported. */
export interface KindScore {
  made: number;
  caught: number;
  refused: number;
}

/** A pair on which verification was wrong: a true claim flagged, or an error passed. */
export interface WrongVerdict {
  id: string;
  kind: ErrorKind | 'true';
  claim: string;
  quote: string;
  verdict: SupportVerdict;
  reasons: string[];
}

export interface PerturbScores {
  pairs: number;
  /** Untouched claims not called supported; `dropped` of them are called worse than partly supported. */
  flagged: number;
  dropped: number;
  flaggedShare: number;
  made: number;
  caught: number;
  caughtShare: number;
  byKind: Partial<Record<ErrorKind, KindScore>>;
  wrong: WrongVerdict[];
}

/** Verifies each true pair as it is and with each of its errors. */
export function scorePairs(pairs: { pair: TruePair; errors: MadeError[] }[], context: VerifyContext): PerturbScores {
  const byKind = new Map<ErrorKind, KindScore>();
  const wrong: WrongVerdict[] = [];
  let [flagged, dropped] = [0, 0];
  for (const { pair, errors } of pairs) {
    // 1. The claim as it is.
    const support = verifyPair(pair, pair, context);
    if (support.verdict !== 'supported') {
      flagged++;
      if (support.verdict !== 'partly-supported') dropped++;
      wrong.push({ id: pair.id, kind: 'true', claim: pair.claim, quote: pair.quote, ...support });
    }
    // 2. The claim with one error.
    for (const error of errors) {
      const score = byKind.get(error.kind) ?? { made: 0, caught: 0, refused: 0 };
      byKind.set(error.kind, score);
      score.made++;
      const said = verifyPair(pair, error, context);
      if (said.verdict === 'supported') wrong.push({ id: pair.id, kind: error.kind, claim: error.claim, quote: error.quote, ...said });
      else score.caught++;
      if (said.verdict === 'unsupported' || said.verdict === 'contradicted') score.refused++;
    }
  }
  const sum = (field: keyof KindScore) => [...byKind.values()].reduce((total, score) => total + score[field], 0);
  const [made, caught] = [sum('made'), sum('caught')];
  return {
    pairs: pairs.length,
    flagged,
    dropped,
    flaggedShare: flagged / Math.max(1, pairs.length),
    made,
    caught,
    caughtShare: caught / Math.max(1, made),
    byKind: Object.fromEntries(ERROR_KINDS.flatMap((kind) => (byKind.has(kind) ? [[kind, byKind.get(kind)!]] : []))),
    wrong,
  };
}

function verifyPair({ passage, source }: TruePair, { claim, quote }: ClaimAndQuote, context: VerifyContext) {
  const start = passage.text.indexOf(quote);
  const dates = [source.published, source.labelDate, source.year?.toString()].filter((date): date is string => Boolean(date));
  const { heading, text: passageText } = passage;
  const { jurisdictions } = source;
  return verifyClaim(
    { text: claim, quotes: [{ text: quote, start, end: start + quote.length, passageText, heading, jurisdictions, dates }] },
    context,
  );
}
