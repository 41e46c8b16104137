import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEmbeddingModel } from '../embedding/open-embedding-model.ts';
import { embedPassages } from '../library/embed-passages.ts';
import { openLanceLibrary } from '../library/lance/open-lance-library.ts';
import { makeDocument, pmid } from '../library/library-contract.ts';
import type { Library, LibraryReader } from '../library/library.ts';
import { readTokens } from '../text/read-tokens.ts';
import { moveTowards } from './search-by-meaning.ts';
import { searchQuestion } from './search-question.ts';

const model = await openEmbeddingModel();
const isUsable = await model.isUsable();

const TEXTS: Record<string, string> = {
  hair: 'An oral JAK inhibitor regrew scalp hair in adults with severe alopecia areata.',
  eczema: 'A cream with delgocitinib cleared chronic hand eczema in adults.',
  fourMg: 'Baricitinib 4 mg once daily is the usual dose for adults with atopic dermatitis.',
  twoMg: 'Baricitinib 2 mg once daily is the usual dose for adults with atopic dermatitis.',
  upadacitinib: 'Acne was the most frequent side effect of upadacitinib.',
  abrocitinib: 'Nausea was the most frequent side effect of abrocitinib.',
  trial: 'The extension NCT03334396 followed adults for two years.',
  otherTrial: 'The extension NCT03733301 followed adults with eczema for two years.',
  phrase: 'A complete response of the skin was rare, whatever was given.',
  noPhrase: 'The response of the skin was complete in most people, who answered the treatment fully.',
};

let folder: string;
let library: Library;
let reader: LibraryReader;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vouch-search-'));
  library = await openLanceLibrary(folder, { model });
  const writer = await library.writer();
  const documents = Object.entries(TEXTS).map(([id, said], i) =>
    makeDocument({ id, identifiers: pmid(String(i + 1)), title: 'Study', texts: [said] }),
  );
  await writer.upsertAll(documents);
  await writer.commit();
  await embedPassages(library);
  reader = await library.reader();
});
afterAll(async () => {
  await library.close();
  await rm(folder, { recursive: true, force: true });
});

const search = (question: string, filter = {}, limit = 10) =>
  searchQuestion({ searchText: question, tokens: readTokens(question) }, reader, filter, limit);
const first = async (question: string) => (await search(question))[0]?.source.id;

test('exact doses, drug names, identifiers and quoted phrases win, with and without vectors', async () => {
  expect((await reader.summary()).vectors.inUse).toBe(isUsable);
  expect(await first('usual dose baricitinib 4 mg')).toBe('fourMg');
  expect(await first('usual dose baricitinib 2 mg')).toBe('twoMg');
  expect(await first('side effect of upadacitinib')).toBe('upadacitinib');
  expect(await first('side effect of abrocitinib')).toBe('abrocitinib');
  expect(await first('NCT03334396')).toBe('trial');
  expect(await first('How long did the eczema extension NCT03334396 follow adults with eczema?')).toBe('trial');
  expect(await first('How often was a "complete response" of the skin seen in most people who answered the treatment?')).toBe('phrase');
});

test('scores fall from at most 1, the limit and the filter hold, and nothing asked finds nothing by words', async () => {
  const hits = await search('baricitinib for eczema', {}, 3);
  expect(hits).toHaveLength(3);
  const scores = hits.map((hit) => hit.score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  expect(scores[0]).toBeLessThanOrEqual(1);
  expect((await search('baricitinib', { sources: ['eczema'] })).every((hit) => hit.source.id === 'eczema')).toBe(true);
  expect(await search('baricitinib', { sources: ['nobody'] })).toEqual([]);
});

test('the same question gives the same hits', async () => {
  expect(await search('hair loss pill')).toEqual(await search('hair loss pill'));
});

describe.skipIf(!isUsable)('meaning (skipped where the runtime of the model cannot be loaded)', () => {
  test('what is said in other words is found', async () => {
    expect(await first('a pill for bald patches')).toBe('hair');
    expect(await first('something to rub on itchy cracked palms')).toBe('eczema');
  });
});

test('a question moves towards the nearest part of each of the best passages', () => {
  const east = Float32Array.of(1, 0, 0);
  const north = Float32Array.of(0, 1, 0);
  const up = Float32Array.of(0, 0, 1);
  expect(moveTowards(east, [])).toEqual(east);
  const moved = moveTowards(east, [[north, Float32Array.of(0.6, 0.8, 0)], [up]]);
  expect(Math.hypot(...moved)).toBeCloseTo(1, 6);
  const [x, y, z] = [0.8 + 0.2 * 0.3, 0.2 * 0.4, 0.2 * 0.5];
  const length = Math.hypot(x, y, z);
  expect([...moved].map((value) => value * length)).toEqual([x, y, z].map((value) => expect.closeTo(value, 5)));
});
