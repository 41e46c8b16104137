import { expect, it } from 'vitest';
import { makeAnswer } from '../../test/fixtures/make-answer.ts';
import type { Answered } from '../domain/answer.ts';
import { hashRevision } from './hash-revision.ts';

const answer = makeAnswer().answer as Answered;

it('is the same whatever the order of keys and the state of review', () => {
  const turned = Object.fromEntries(Object.entries(answer).toReversed()) as unknown as Answered;
  expect(hashRevision(turned)).toBe(hashRevision(answer));
  expect(hashRevision({ ...answer, status: 'approved' })).toBe(hashRevision(answer));
});

it('changes with a word of a claim and with a citation', () => {
  const [section] = answer.sections;
  const withClaim = (claim: object) => ({ ...answer, sections: [{ ...section!, claims: [{ ...section!.claims[0]!, ...claim }] }] });
  expect(hashRevision(withClaim({ text: 'Other words.' }))).not.toBe(hashRevision(answer));
  const [citation] = section!.claims[0]!.citations;
  expect(hashRevision(withClaim({ citations: [citation!, citation!] }))).not.toBe(hashRevision(answer));
});
