import { expect, test } from 'vitest';
import { makeArticle } from '../../../../test/fixtures/make-article.ts';
import { ReadAs } from './read-as.tsx';

const { answer } = makeArticle();
const interpretation = {
  drugs: ['alphanib'],
  conditions: ['vitiligo'],
  populations: [],
  jurisdictions: ['EU'],
  corrected: [{ from: 'alfanib', to: 'alphanib' }],
};
const html = (over: object) => String(<ReadAs answer={{ ...answer, questionType: 'dosing', interpretation, ...over }} />);

test('says how the question was read, and offers a box to put it right that holds the question', () => {
  const page = html({});
  expect(page).toContain('Read as a question on dosing, about alphanib, vitiligo, EU.');
  expect(page).toContain('“alfanib” was read as “alphanib”.');
  expect(page).toMatch(/<form class="ask" action="\/ask" method="post">/);
  expect(page).toContain(answer.question);
});

test('says nothing where nothing was understood, and offers no second box on a follow-up', () => {
  const nothing = { drugs: [], conditions: [], populations: [], jurisdictions: [], corrected: [] };
  expect(html({ questionType: 'general', interpretation: nothing })).not.toContain('Read as');
  expect(html({ resolution: {} })).not.toContain('<form');
});
