import { splitSentences } from '../text/split-sentences.ts';
import { checkArms } from './check-arms.ts';
import { checkDigitNames } from './check-digit-names.ts';
import { findTurnedWords } from './check-direction.ts';
import { checkPolarity } from './check-polarity.ts';
import { checkQuantities } from './check-quantities.ts';
import type { VerifyContext } from './claim-to-verify.ts';
import { readNegations } from './read-negations.ts';
import { readStatement, type Statement } from './read-statement.ts';

/** In the order of the judge's coefficients. "Coverage" is the share of the claim's words, weighted by rareness, that a text has. */
export const FEATURES = [
  'bias',
  'coverageBest',
  'coverageBestSquared',
  'coverageSecond',
  'coverageThird',
  'coverageBestTwo',
  'coverageAll',
  'coverageConclusion',
  'pairsBest',
  'pairsAll',
  'heaviestMissing',
  'heaviestMissingBest',
  'meanWeight',
  'claimDenies',
  'bestDenies',
  'oneDenies',
  'bothDeny',
  'oneDeniesCovered',
  'polarityBest',
  'polarityBestCovered',
  'polaritySecond',
  'directionBest',
  'directionBestCovered',
  'directionSecond',
  'armsBest',
  'numberMissing',
  'numberInBest',
  'claimHasDirection',
] as const;
export type Features = Record<(typeof FEATURES)[number], number>;

/** What a claim and a passage have in common, and the matters in which one of the two nearest sentences says the opposite. */
export interface PassageReading {
  features: Features;
  turnedMatters: string[];
}

/** How rare a word is by its meaning, from 0 (everywhere) to 1. */
export type WordWeight = (meaning: string) => number;

const DIRECTION =
  /\b(?:increas\w+|decreas\w+|reduc\w+|rais\w+|lower\w*|higher|more|less|fewer|promot\w+|inhibit\w+|enhanc\w+|suppress\w+|induc\w+|improv\w+|worse\w*)\b/i;

/** What a claim and a passage have in common. "Best" is the sentence that covers most of the claim, "second" the next. */
export function readFeatures(claim: Statement, passage: string, context: VerifyContext, weightOf: WordWeight): PassageReading {
  const sentences = splitSentences(passage).map((sentence) => readStatement(sentence.text, context));
  const overlap = measureOverlap(claim, sentences, weightOf);
  const { best, second, shares } = overlap;
  const claimDenies = readNegations(claim.text).length > 0;
  const bestDenies = readNegations(best.text).length > 0;
  const oneDenies = toNumber(claimDenies !== bestDenies);
  const polarityBest = toNumber(checkPolarity(claim, best).length > 0);
  const turnedInBest = findTurnedWords(claim.text, best.text);
  const turnedInSecond = findTurnedWords(claim.text, second.text);
  const directionBest = toNumber(turnedInBest.length > 0);
  const features = {
    bias: 1,
    ...shares,
    coverageBestSquared: shares.coverageBest ** 2,
    claimDenies: toNumber(claimDenies),
    bestDenies: toNumber(bestDenies),
    oneDenies,
    bothDeny: toNumber(claimDenies && bestDenies),
    oneDeniesCovered: oneDenies * shares.coverageBest,
    polarityBest,
    polarityBestCovered: polarityBest * shares.coverageBest,
    polaritySecond: toNumber(checkPolarity(claim, second).length > 0),
    directionBest,
    directionBestCovered: directionBest * shares.coverageBest,
    directionSecond: toNumber(turnedInSecond.length > 0),
    armsBest: toNumber(checkArms(claim.text, best.text, context).length > 0),
    numberMissing: toNumber(numbersMissing(claim, readStatement(passage, context))),
    numberInBest: toNumber(claim.quantities.length > 0 && !numbersMissing(claim, best)),
    claimHasDirection: toNumber(DIRECTION.test(claim.text)),
  };
  return { features, turnedMatters: [...turnedInBest, ...turnedInSecond].map(({ matter }) => matter) };
}

function numbersMissing(claim: Statement, evidence: Statement): boolean {
  return checkQuantities(claim, evidence, []).length > 0 || checkDigitNames(claim, evidence).length > 0;
}

type Shares = Pick<
  Features,
  | 'coverageBest'
  | 'coverageSecond'
  | 'coverageThird'
  | 'coverageBestTwo'
  | 'coverageAll'
  | 'coverageConclusion'
  | 'pairsBest'
  | 'pairsAll'
  | 'heaviestMissing'
  | 'heaviestMissingBest'
  | 'meanWeight'
>;

const NOTHING: Statement = {
  text: '',
  meanings: [],
  meaningSet: new Set(),
  quantities: [],
  names: new Set(),
  drugs: new Set(),
  conditions: new Set(),
};

function measureOverlap(
  claim: Statement,
  sentences: Statement[],
  weightOf: WordWeight,
): { best: Statement; second: Statement; shares: Shares } {
  const total = sum([...claim.meaningSet].map(weightOf)) || 1;
  const covered = (held: Set<string>) => sum([...claim.meaningSet].filter((meaning) => held.has(meaning)).map(weightOf)) / total;
  const heaviest = (held: Set<string>) => Math.max(0, ...[...claim.meaningSet].filter((meaning) => !held.has(meaning)).map(weightOf));
  const together = (statements: Statement[]) => new Set(statements.flatMap((statement) => statement.meanings));
  const ranked = sentences
    .map((statement, place) => ({ statement, place, share: covered(statement.meaningSet) }))
    .sort((a, b) => b.share - a.share || a.place - b.place);
  const best = ranked[0]?.statement ?? NOTHING;
  const second = ranked[1]?.statement ?? NOTHING;
  const pairs = [...neighbours(claim.meanings)];
  const everyPair = new Set(sentences.flatMap((statement) => [...neighbours(statement.meanings)]));
  const bestPairs = neighbours(best.meanings);
  const shareOf = (held: Set<string>) => (pairs.length === 0 ? 0 : pairs.filter((pair) => held.has(pair)).length / pairs.length);
  const shares = {
    coverageBest: ranked[0]?.share ?? 0,
    coverageSecond: ranked[1]?.share ?? 0,
    coverageThird: ranked[2]?.share ?? 0,
    coverageBestTwo: covered(together([best, second])),
    coverageAll: covered(together(sentences)),
    coverageConclusion: covered(together(sentences.slice(Math.floor((2 * sentences.length) / 3)))),
    pairsBest: shareOf(bestPairs),
    pairsAll: shareOf(everyPair),
    heaviestMissing: heaviest(together(sentences)),
    heaviestMissingBest: heaviest(best.meaningSet),
    meanWeight: total / Math.max(1, claim.meaningSet.size),
  };
  return { best, second, shares };
}

function neighbours(meanings: string[]): Set<string> {
  return new Set(meanings.slice(1).map((meaning, i) => `${meanings[i]} ${meaning}`));
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function toNumber(yes: boolean): number {
  return yes ? 1 : 0;
}
