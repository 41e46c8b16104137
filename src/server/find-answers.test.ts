import { expect, it } from 'vitest';
import { buildVocabulary } from '../vocabulary/build-vocabulary.ts';
import { InputFault } from '../domain/faults.ts';
import type { AnswerListing } from '../record/record.ts';
import { filterAnswers, nameSubjects, rankByWords, readAnswersQuery } from './find-answers.ts';

const listing = (id: string, title: string, question: string, status: AnswerListing['status'] = 'submitted'): AnswerListing => ({
  id,
  slug: id,
  url: `/answers/${id}`,
  title,
  question,
  status,
  listed: true,
  savedAt: '2026-05-01',
  searchedAt: '2026-05-01',
});
const vocabulary = buildVocabulary([
  { type: 'drug', name: 'examplinib', also: [], brands: ['Exampla'], sources: 2 },
  { type: 'condition', name: 'Dermatitis, Atopic', also: ['eczema'], brands: [], sources: 1 },
]);
const answers = nameSubjects(
  [
    listing('a', 'Examplinib in atopic dermatitis', 'What is the role of Exampla in eczema?', 'approved'),
    listing('b', 'Examplinib: dose', 'How is examplinib dosed in adults?'),
    listing('c', 'What else helps', 'What else helps?'),
  ],
  vocabulary,
);
const ids = (query: Record<string, string>, topic: string[] = []) =>
  filterAnswers(answers, readAnswersQuery(query), new Set(topic)).map((a) => a.id);

it('narrows by drug, condition, review and topic, alone and together', () => {
  expect(ids({})).toEqual(['a', 'b', 'c']);
  expect(ids({ drug: 'examplinib' })).toEqual(['a', 'b']);
  expect(ids({ drug: 'examplinib', condition: answers[0]!.conditions[0]! })).toEqual(['a']);
  expect(ids({ status: 'approved', drug: '' })).toEqual(['a']);
  expect(ids({ topic: 'skin' }, ['c'])).toEqual(['c']);
});

it('refuses what is no state of review', () => expect(() => readAnswersQuery({ status: 'x' })).toThrow(InputFault));

it('finds by words, the last one only begun, and nothing where most are missing', () => {
  expect(rankByWords('dose exam', answers).map((a) => a.id)).toEqual(['b', 'a']);
  expect(rankByWords('adults ', answers).map((a) => a.id)).toEqual(['b']);
  expect(rankByWords('unheard of words here', answers)).toEqual([]);
  expect(rankByWords('the', answers)).toEqual([]);
});
