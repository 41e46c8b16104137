import { expect, it } from 'vitest';
import { judgePassage, weightOfWord } from './judge-passage.ts';
import judge from './passage-judge.json' with { type: 'json' };
import { FEATURES } from './read-features.ts';
import { readStatement } from './read-statement.ts';

const NOBODY = { drugs: [], conditions: [] };
const PASSAGE =
  'Hand eczema is common in nurses. We followed 212 nurses for two years after they began to use a moisturising cream. Regular use of the moisturising cream reduced flares of hand eczema. Sick leave was rare. The cream was well tolerated.';
const judged = (claim: string) => judgePassage(readStatement(claim, NOBODY), PASSAGE, NOBODY).verdict;

it('finds the sentence of a passage that says what the claim says', () => {
  expect(judged('A moisturising cream reduces flares of hand eczema.')).toBe('supported');
});

it('says that a passage on another matter supports nothing', () => {
  expect(judged('Statins reduce mortality after myocardial infarction.')).toBe('unsupported');
});

it('does not support a claim that turns the sentence round', () => {
  expect(judged('A moisturising cream increases flares of hand eczema.')).not.toBe('supported');
});

it('has a coefficient for every feature', () => {
  for (const coefficients of [judge.support, judge.contradict, judge.unrelated]) expect(coefficients).toHaveLength(FEATURES.length);
});

it('weighs rare words more than common ones', () => {
  expect(weightOfWord('zzzz')).toBe(judge.unseen);
  expect(weightOfWord('cell')).toBeLessThan(judge.unseen);
});
