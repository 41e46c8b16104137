import { expect, test } from 'vitest';
import { makeKeyFilter } from './key-filter.ts';

test('a filter holds every key it was given, however many, and hardly any other', () => {
  const filter = makeKeyFilter();
  expect(filter.mayHold('pmid:1')).toBe(false);
  const count = 200_000;
  for (let i = 0; i < count; i++) filter.add(`pmid:${i}`);
  for (let i = 0; i < count; i++) if (!filter.mayHold(`pmid:${i}`)) expect.fail(`pmid:${i} is forgotten`);
  const mistaken = Array.from({ length: count }, (_, i) => `doi:10.1000/x.${i}`).filter(filter.mayHold);
  expect(mistaken.length).toBeLessThan(count / 1000);
});
