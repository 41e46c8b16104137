import type { Support } from '../domain/answer.ts';
import type { VerifyContext } from './claim-to-verify.ts';
import judge from './passage-judge.json' with { type: 'json' };
import { FEATURES, readFeatures, type Features } from './read-features.ts';
import type { Statement } from './read-statement.ts';

/** How likely a passage supports a claim, contradicts it, or says too little of it; together 1. */
export interface Judgement {
  support: number;
  contradict: number;
  unrelated: number;
}

const weights = new Map(
  Object.entries(judge.words).flatMap(([weight, words]) => words.split(' ').map((word) => [word, Number(weight)] as const)),
);

/** How rare a word is, 0 to 1, in the abstracts that the judge was trained on; words it has not seen count as rare. */
export function weightOfWord(meaning: string): number {
  return weights.get(meaning) ?? judge.unseen;
}

/**
 * Judges a claim by a passage of several sentences, where the question is whether it is in there at all: a multinomial logistic regression
 * over `FEATURES`. `scripts/train-passage-judge.mjs` makes its coefficients.
 */
export function judgePassage(claim: Statement, passage: string, context: VerifyContext): Support {
  const { features, turnedMatters } = readFeatures(claim, passage, context, weightOfWord);
  const { support, contradict, unrelated } = judgeFeatures(features);
  // A contradiction is said only where more, higher or better stands against less, lower or worse: likelihood takes many a "not" for one.
  if (turnedMatters.some((matter) => OF_AMOUNT.has(matter)) && contradict > SURE)
    return { verdict: 'contradicted', reasons: ['The sentence nearest to the claim turns it round.'] };
  if (support >= unrelated) return { verdict: 'supported', reasons: [] };
  return { verdict: 'unsupported', reasons: ['No sentence of the quote says what the claim says.'] };
}

const OF_AMOUNT = new Set(['how often or how much', 'rise or fall', 'better or worse']);
// Chosen on SciFact's training pairs, where 33 of 45 contradictions called with it are right; on its development pairs 9 of 11.
const SURE = 0.65;

function judgeFeatures(features: Features): Judgement {
  const score = (coefficients: number[]) => coefficients.reduce((total, coefficient, i) => total + coefficient * features[FEATURES[i]!], 0);
  const scores = [score(judge.support), score(judge.contradict), score(judge.unrelated)];
  const most = Math.max(...scores);
  const [support, contradict, unrelated] = scores.map((value) => Math.exp(value - most)) as [number, number, number];
  const total = support + contradict + unrelated;
  return { support: support / total, contradict: contradict / total, unrelated: unrelated / total };
}
