import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { searchQuestion } from '../answer/search-question.ts';
import { openEmbeddingModel } from '../embedding/open-embedding-model.ts';
import { embedPassages } from '../library/embed-passages.ts';
import { openLanceLibrary } from '../library/lance/open-lance-library.ts';
import type { Library } from '../library/library.ts';
import { readTokens } from '../text/read-tokens.ts';
import { percentile, type Figure } from './figure.ts';
import { directionOf, makeAbstract, makeQuestion } from './make-texts.ts';

export interface BenchSearchOptions {
  passages?: number;
}

const BATCH = 2000;
const QUESTIONS = 200;
const FILTER = { standings: ['current' as const] };

/**
 * How long the search for a question takes in a large library: the question's vector by the real model, both searches, fusion, and the
 * passages read. Passages are made up, and so are their vectors, since real ones would take an hour; questions get the vector of their words.
 */
export async function benchSearch({ passages = 100_000 }: BenchSearchOptions = {}): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'vouch-bench-search-'));
  const real = await openEmbeddingModel();
  const isUsable = await real.isUsable();
  let isAsking = false;
  const embed = async (text: string): Promise<Float32Array> => {
    if (isAsking && isUsable) await real.embed(text);
    return directionOf(text, real.identity.dimensions);
  };
  const library = await openLanceLibrary(folder, {
    model: { ...real, isUsable: async () => true, embed, startThreads: () => ({ embed, close: async () => undefined }) },
  });
  try {
    // 1. Build.
    const startedAt = performance.now();
    await addPassages(library, passages);
    const addedAt = performance.now();
    await embedPassages(library);
    const embeddedAt = performance.now();
    // 2. Ask: one round that is not counted, then one that is.
    isAsking = true;
    const reader = await library.reader();
    const times: number[] = [];
    for (let i = 0; i < 2 * QUESTIONS; i++) {
      const normalised = makeQuestion(i % QUESTIONS);
      const askedAt = performance.now();
      const hits = await searchQuestion({ searchText: normalised, tokens: readTokens(normalised) }, reader, FILTER, 150);
      if (hits.length === 0) throw new Error(`Nothing was found for "${normalised}".`);
      if (i >= QUESTIONS) times.push(performance.now() - askedAt);
    }
    // 3. Tell.
    const of = `${passages.toLocaleString('en-US')} passages`;
    const perMillion = 1e6 / passages;
    return [
      {
        what: `search for a question, ${of}, median`,
        value: percentile(times, 0.5),
        unit: 'ms',
        target: { at: 'most', value: passages > 100_000 ? 60 : 25 },
      },
      { what: `search for a question, ${of}, 95th percentile`, value: percentile(times, 0.95), unit: 'ms', target: null },
      { what: `${of} made searchable by words`, value: (addedAt - startedAt) / 1000, unit: 's', target: null },
      { what: `${of}: vectors kept and indexed, without making them`, value: (embeddedAt - addedAt) / 1000, unit: 's', target: null },
      { what: 'disk, a million passages of 60 words', value: (perMillion * (await sizeOf(folder))) / 1e6, unit: 'MB', target: null },
      { what: `memory of the process, ${of}`, value: process.memoryUsage.rss() / 1e6, unit: 'MB', target: null },
    ];
  } finally {
    await library.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function addPassages(library: Library, passages: number): Promise<void> {
  const writer = await library.writer();
  try {
    for (let i = 0; i < passages; i += BATCH)
      await writer.upsertAll(Array.from({ length: Math.min(BATCH, passages - i) }, (_, k) => makeAbstract(i + k)));
    await writer.commit();
  } finally {
    await writer.abandon();
  }
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = entries.filter((entry) => entry.isFile()).map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
