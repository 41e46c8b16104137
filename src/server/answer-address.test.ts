import { expect, it } from 'vitest';
import { answerPath, readAnswerPath } from './answer-address.ts';
import { exampleAnswerId, makeAnswerId } from './make-answer-id.ts';

it('makes ids of 25 small letters and digits, no two alike', () => {
  const ids = Array.from({ length: 500 }, makeAnswerId);
  for (const id of ids) expect(id).toMatch(/^[a-z0-9]{25}$/);
  expect(new Set(ids).size).toBe(500);
});

it('gives an example the same id each time', () => {
  expect(exampleAnswerId('How?')).toBe(exampleAnswerId('How?'));
  expect(exampleAnswerId('How?')).not.toBe(exampleAnswerId('Why?'));
});

it('reads back the path it makes, with and without words', () => {
  const id = makeAnswerId();
  for (const slug of ['the-role-of-x', 'a', '']) {
    expect(readAnswerPath(answerPath({ slug, id }).replace('/answers/', ''))).toEqual({ id, slug });
  }
});

it.each(['short', '', `${'a'.repeat(24)}A`, `x-${'a'.repeat(33)}`, '../../etc/passwd'])('finds no answer in %j', (name) => {
  expect(readAnswerPath(name)).toBeNull();
});
