import { expect, test } from 'vitest';
import { makePassage, makeSource } from '../../../test/fixtures/make-answer.ts';
import { readSentences } from '../../findings/read-sentence.ts';
import { buildVocabulary } from '../../vocabulary/build-vocabulary.ts';
import { interpretQuestion } from '../interpret-question.ts';
import { readVerdict } from './read-verdict.ts';

const vocabulary = buildVocabulary([
  { type: 'drug', name: 'alphanib', also: [], brands: [], sources: 3 },
  { type: 'drug', name: 'betamab', also: [], brands: [], sources: 3 },
  { type: 'condition', name: 'Dermatitis, Atopic', also: ['atopic dermatitis'], brands: [], sources: 2 },
]);
const read = (text: string) => readSentences({ ...makePassage(), heading: [], text }, makeSource(), vocabulary);
const verdict = (question: string, ...said: string[]) =>
  readVerdict(
    interpretQuestion(question, vocabulary, () => true),
    said.flatMap(read),
  );

const WORKS = 'In atopic dermatitis, EASI-75 at week 16 was 48% with alphanib 4 mg versus 23% with placebo.';
const FAILS = 'In the second trial in atopic dermatitis, no benefit of alphanib was shown: EASI-75 was 24% on alphanib and 23% on placebo.';
const ACTIVE = 'In atopic dermatitis, EASI-75 at week 2 was 44% with alphanib 4 mg versus 18% with betamab.';
const ONE_DOSE =
  'In atopic dermatitis, EASI-75 at week 16 was 41% with alphanib 4 mg and 25% with 1 mg versus 23% with placebo; the 1 mg comparison was not significant.';
const SMALL = 'In atopic dermatitis, EASI-75 at week 16 was 25% with alphanib 4 mg versus 23% with placebo.';

test.each([
  ['yes', 'Does alphanib work in atopic dermatitis?', [WORKS]],
  ['yes', 'Is alphanib effective in atopic dermatitis?', [ACTIVE, WORKS]],
  ['no', 'Does alphanib work in atopic dermatitis?', [FAILS]],
  ['mixed', 'Does alphanib work in atopic dermatitis?', [WORKS, FAILS]],
  ['yes', 'Does alphanib work in atopic dermatitis?', [WORKS, ONE_DOSE]],
  [null, 'Does alphanib work in atopic dermatitis?', [ONE_DOSE]],
  [null, 'Does alphanib work in atopic dermatitis?', [ACTIVE]],
  [null, 'Does alphanib work in atopic dermatitis?', [SMALL]],
  ['no', 'Can alphanib be combined with betamab?', ['The US label says alphanib should not be combined with betamab.']],
  ['no', 'Can alphanib be taken with grapefruit?', ['The US label says it should not be taken with grapefruit.']],
  [null, 'Can alphanib be combined with betamab?', ['The US label says alphanib should not be combined with biologics.']],
  [null, 'How well does alphanib work in atopic dermatitis?', [WORKS]],
])('%s: %s', (expected, question, said) => expect(verdict(question, ...said)).toBe(expected));
