import { expect, test } from 'vitest';
import { slugOf } from './title-answer.ts';

test.each([
  ['Baricitinib in dermatologic conditions', 'baricitinib-in-dermatologic-conditions'],
  ['Ménière’s disease: dose', 'meniere-s-disease-dose'],
  ['???', 'answer'],
])('%s', (title, slug) => expect(slugOf(title)).toBe(slug));

test('a long title is cut without a hyphen at its end', () => {
  const slug = slugOf('word '.repeat(40));
  expect(slug.length).toBeLessThanOrEqual(70);
  expect(slug).not.toMatch(/-$/);
});
