import { expect, test } from 'vitest';
import { buildVocabulary } from '../../vocabulary/build-vocabulary.ts';
import { compareDrugs } from './compare-drugs.ts';

const vocabulary = buildVocabulary(
  ['alphanib', 'betamab'].map((name) => ({ type: 'drug' as const, name, also: [], brands: [], sources: 1 })),
);
const [alpha, beta] = ['alphanib', 'betamab'].map((name) => vocabulary.byName(name)!);

test.each([
  ['alphanib 30 mg was superior to betamab on all endpoints', 'ahead', 'behind'],
  ['compared with betamab the score fell less on alphanib 4 mg', 'behind', 'ahead'],
  ['the score fell slightly more than with betamab on alphanib', 'ahead', 'behind'],
  ['odds against betamab were lower with alphanib', 'behind', 'ahead'],
  ['alphanib and betamab were tested in the same trial', null, null],
])('%s', (text, first, second) => {
  expect(compareDrugs(text, alpha!, beta!)).toBe(first);
  expect(compareDrugs(text, beta!, alpha!)).toBe(second);
});

test('one drug among several is ahead or behind by itself', () => {
  expect(compareDrugs('low-dose alphanib was among the least effective', alpha!, null)).toBe('behind');
});
