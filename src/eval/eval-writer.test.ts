import { expect, it } from 'vitest';
import { WRITER_ERRORS } from '../../test/writer/plan-sections.ts';
import { evalWriter } from './eval-writer.ts';

it('keeps what a lying writer writes off the page, and lets most of what is true stand', { timeout: 240_000 }, async () => {
  const { ruled, far } = await evalWriter(5, 1);
  // The writer lies in every way it knows, and tells the truth at least as often.
  expect(Object.keys(ruled.byKind)).toEqual(expect.arrayContaining(WRITER_ERRORS));
  expect(ruled.true).toBeGreaterThan(ruled.errors);
  // Hardly an error reaches a page, and no section lacks a sentence, whoever tells it.
  for (const set of [ruled, far]) {
    expect(set.reached / set.errors).toBeLessThanOrEqual(0.02);
    expect(set.emptier).toBe(0);
  }
  expect(ruled.lost / ruled.true).toBeLessThanOrEqual(0.05);
  // What was refused says why.
  expect(ruled.wrong.filter(({ kind, reasons }) => kind === 'true' && reasons.length === 0)).toEqual([]);
});
