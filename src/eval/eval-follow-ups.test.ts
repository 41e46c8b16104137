import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { InputFault } from '../domain/faults.ts';
import type { Library } from '../library/library.ts';
import { evalFollowUps } from './eval-follow-ups.ts';
import { openStarterLibrary } from './open-starter-library.ts';

const DATA = process.env.VOUCH_TEST_DATA ?? join(import.meta.dirname, '../../../shared/data');
const OWN = join(import.meta.dirname, '../../test/eval');
const SETS = [join(DATA, 'facts/followups-dev.txt'), join(OWN, 'followups-fresh.txt'), join(OWN, 'followups-third.txt')];

let library: Library;
beforeAll(async () => {
  library = await openStarterLibrary();
});
afterAll(() => library.close());

it.each(SETS.filter((file) => existsSync(file)))('%s: three in four exact, none wrong though sure', async (file) => {
  const { cases, exact, results } = await evalFollowUps(file, await library.reader());
  expect(results.filter((r) => r.sure && !r.exact)).toEqual([]);
  expect(exact / cases).toBeGreaterThanOrEqual(0.75);
});

it('says where a file of cases is wrong', async () => {
  await expect(evalFollowUps(join(OWN, 'paraphrases.json'), await library.reader())).rejects.toThrow(InputFault);
});
