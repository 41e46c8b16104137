import { expect, it } from 'vitest';
import type { Topic } from '../domain/topic.ts';
import { suggestTopics } from './suggest-topics.ts';

const topic = (id: string, ...subjects: string[]): Topic => ({ id, name: id, description: '', approvals: 2, subjects });
const ids = (drugs: string[], conditions: string[], ...topics: Topic[]) => suggestTopics({ drugs, conditions }, topics).map(({ id }) => id);

it('suggests topics by drug and condition, in any case, headings turned, the closest first', () => {
  const topics = [topic('skin', 'Dermatitis, Atopic'), topic('jak', 'examplinib', 'atopic dermatitis'), topic('joints', 'Gout')];
  expect(ids(['Examplinib'], ['atopic dermatitis'], ...topics)).toEqual(['jak', 'skin']);
});

it('suggests none for an answer about other subjects, or about none', () => {
  expect(ids(['otherinib'], [], topic('jak', 'examplinib'))).toEqual([]);
  expect(ids([], [], topic('jak', 'examplinib'), topic('empty'))).toEqual([]);
});
