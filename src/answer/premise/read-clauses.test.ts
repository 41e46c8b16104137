import { expect, test } from 'vitest';
import { buildVocabulary } from '../../vocabulary/build-vocabulary.ts';
import { interpretQuestion } from '../interpret-question.ts';
import { readClauses } from './read-clauses.ts';

const vocabulary = buildVocabulary([
  { type: 'drug', name: 'alphanib', also: [], brands: [], sources: 3 },
  { type: 'condition', name: 'Vitiligo', also: ['vitiligo'], brands: [], sources: 2 },
]);
const clausesOf = (question: string) =>
  readClauses(
    interpretQuestion(question, vocabulary, () => true),
    vocabulary,
  );

test.each([
  ['Since alphanib is licensed for vitiligo, what is the dose?', 'alphanib is licensed for vitiligo'],
  ['I heard that alphanib cures vitiligo. How long does it take?', 'alphanib cures vitiligo'],
  ['Alphanib is licensed for vitiligo, right?', 'Alphanib is licensed for vitiligo'],
  ['Why is alphanib safe in pregnancy?', 'alphanib safe in pregnancy'],
  ['By how much does alphanib raise the risk of stroke?', 'alphanib raise the risk of stroke'],
  ['The guideline recommends alphanib. When is it stopped?', 'The guideline recommends alphanib.'],
  ['Alphanib worked in the trial, so which dose is right?', 'Alphanib worked in the trial'],
])('%s', (question, clause) => expect(clausesOf(question).map((c) => c.text)).toContain(clause));

test.each([
  'What is the dose of alphanib?',
  'My skin is worse. Can I take alphanib?',
  'A 60-year-old has vitiligo. Is alphanib an option?',
])('takes nothing for granted: %s', (question) => expect(clausesOf(question)).toEqual([]));

test('a clause has the subjects of its question where it names none, and knows that it denies', () => {
  const [clause] = clausesOf('Since it is not licensed for vitiligo, when is alphanib used?');
  expect(clause).toMatchObject({ denies: true, drugs: [{ name: 'alphanib' }], conditions: [{ name: 'Vitiligo' }] });
});
