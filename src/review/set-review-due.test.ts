import { expect, it } from 'vitest';
import { makeAnswer } from '../../test/fixtures/make-answer.ts';
import { setReviewDue } from './set-review-due.ts';

const { answer } = makeAnswer();

it('sets the next review in 12 months for drugs, 36 otherwise', () => {
  expect(setReviewDue(answer, '2026-05-03T10:00:00.000Z')).toBe('2027-05-03');
  const without = { ...answer, interpretation: { ...answer.interpretation, drugs: [] } };
  expect(setReviewDue(without, '2026-05-03T10:00:00.000Z')).toBe('2029-05-03');
  expect(setReviewDue(answer, '2028-02-29T10:00:00.000Z')).toBe('2029-02-28');
});
