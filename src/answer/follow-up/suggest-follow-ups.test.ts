import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LibraryReader } from '../../library/library.ts';
import { openLibrary } from '../../library/open-library.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from '../ask.ts';
import type { Library } from '../../library/library.ts';

let folder: string;
let library: Library;
let reader: LibraryReader;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vouch-suggest-'));
  library = await openLibrary(folder, { starter: true });
  reader = await library.reader();
});
afterAll(async () => {
  await library.close();
  await rm(folder, { recursive: true, force: true });
});

const answer = async (question: string) =>
  (await ask({ id: 'a'.repeat(25), question, audience: 'clinician' }, { library: reader, now: () => new Date(), version: '0' })).answer;

it.each([
  'What is the role of baricitinib in treating dermatologic conditions?',
  'How well does abrocitinib work in atopic dermatitis?',
  'Can upadacitinib be used while breastfeeding?',
  'Is ruxolitinib approved for vitiligo in the EU?',
])('%s: each question suggested has an answer', async (question) => {
  const first = await answer(question);
  const suggested = first.outcome === 'answered' ? (first.followUps ?? []) : [];
  expect(suggested.length).toBeGreaterThanOrEqual(2);
  expect(suggested).not.toContain(question);
  for (const next of suggested) expect({ next, outcome: (await answer(next)).outcome }).toEqual({ next, outcome: 'answered' });
});
