import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLanceLibrary } from '../library/lance/open-lance-library.ts';
import { makeDocument, pmid } from '../library/library-contract.ts';
import type { Library } from '../library/library.ts';
import { readTokens } from '../text/read-tokens.ts';
import { searchByWords } from './search-by-words.ts';

const TEXTS: Record<string, [title: string, text: string]> = {
  apart: ['Notes', 'Lipids rose in week 12, and the cholesterol of the diet was not asked for when the count was high in some.'],
  beside: ['Notes', 'A high cholesterol count was not asked for when lipids rose in week 12 of the diet, in some of those treated.'],
  leader1: ['Clots on tablets', 'Clots were seen on tablets: venous thromboembolism of the legs, with swelling.'],
  leader2: ['Clots on tablets', 'Clots on tablets are rare; venous thromboembolism comes with swelling and age.'],
  otherWords: ['Safety report', 'Venous thromboembolism with swelling was reported twice.'],
  unrelated: ['Safety report', 'Acne was reported twice.'],
  ...Object.fromEntries(['Headache', 'Nausea', 'Cough', 'Fever'].map((word) => [word, ['Letter', `${word} passed within days.`]])),
};

let folder: string;
let library: Library;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vouch-words-'));
  library = await openLanceLibrary(folder, { model: null });
  const writer = await library.writer();
  await writer.upsertAll(
    Object.entries(TEXTS).map(([id, [title, text]], i) => makeDocument({ id, identifiers: pmid(String(i + 1)), title, texts: [text] })),
  );
  await writer.commit();
});
afterAll(async () => {
  await library.close();
  await rm(folder, { recursive: true, force: true });
});

async function search(question: string): Promise<string[]> {
  const reader = await library.reader();
  const ranked = await searchByWords(readTokens(question), reader, {});
  const found = await reader.readPassages(ranked.map(({ id }) => id));
  expect(ranked.map(({ score }) => score)).toEqual(ranked.map(({ score }) => score).toSorted((a, b) => b - a));
  return ranked.map(({ id }) => found.get(id)!.source.id);
}

test('a passage that says the words side by side comes before one that scatters them', async () => {
  const [first, second] = await search('high cholesterol count');
  expect([first, second]).toEqual(['beside', 'apart']);
});

test('what shares no word with the question is found by words that the best passages have in common', async () => {
  const found = await search('clots on tablets');
  expect(found.slice(0, 2).toSorted()).toEqual(['leader1', 'leader2']);
  expect(found).toContain('otherWords');
  expect(found).not.toContain('unrelated');
});

test('nothing is found by no words and by words that the library lacks', async () => {
  expect(await search('')).toEqual([]);
  expect(await search('zebra')).toEqual([]);
});
