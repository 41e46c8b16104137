import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '@lancedb/lancedb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { EmbeddingModel } from '../../embedding/embedding-model.ts';
import { vectorKey } from '../../embedding/vector-key.ts';
import { readTokens } from '../../text/read-tokens.ts';
import { embedPassages } from '../embed-passages.ts';
import { makeDocument, pmid } from '../library-contract.ts';
import type { Library, ReadDocument } from '../library.ts';
import { openLanceLibrary, type LanceOptions } from './open-lance-library.ts';
import { VECTOR_DIMENSIONS } from './table-schemas.ts';

interface CountingModel extends EmbeddingModel {
  embedded: string[];
}

// Each word points in a direction of its own: enough to tell near from far, on machines that cannot run the real model too.
function makeModel(id = 'm'.repeat(20), shipped = new Map<string, Float32Array>()): CountingModel {
  const embedded: string[] = [];
  const embed = async (text: string) => {
    embedded.push(text);
    return directionOf(text);
  };
  return {
    embedded,
    identity: { id, name: 'words', dimensions: VECTOR_DIMENSIONS, pooling: 'mean', maxTokens: 256 },
    isUsable: async () => true,
    shippedVectors: async () => shipped,
    embed,
    startThreads: () => ({ embed, close: async () => undefined }),
  };
}

function directionOf(text: string): Float32Array {
  const vector = new Float32Array(VECTOR_DIMENSIONS).fill(0.001);
  for (const word of readTokens(text)) {
    const key = vectorKey(word);
    for (let i = 0; i < 4; i++) vector[Number.parseInt(key.slice(4 * i, 4 * i + 4), 16) % VECTOR_DIMENSIONS]! += 1;
  }
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

let folder: string;
let opened: Library[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vouch-vectors-'));
  opened = [];
});
afterEach(async () => {
  for (const library of opened) await library.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(options: LanceOptions): Promise<Library> {
  const library = await openLanceLibrary(folder, options);
  opened.push(library);
  return library;
}

async function put(library: Library, documents: ReadDocument[]): Promise<string> {
  const writer = await library.writer();
  await writer.upsertAll(documents);
  return writer.commit();
}

const text = (n: number, said: string, more = {}) => makeDocument({ identifiers: pmid(String(n)), title: 'Trial', texts: [said], ...more });
const three = [text(1, 'Hair grew back.'), text(2, 'Skin cleared.'), text(3, 'Joints swelled less.')];
const stateOf = async (library: Library) => {
  const { passages, snapshot, vectors } = await (await library.reader()).summary();
  return { passages, snapshot, made: vectors.passages, inUse: vectors.inUse };
};
async function nearest(library: Library, question: string, filter = {}): Promise<string[]> {
  const reader = await library.reader();
  const vector = await reader.embed(question);
  if (!vector) return ['by words only'];
  const near = (await reader.rankByVector({ vector, filter, limit: 2 })).map(({ id }) => id);
  const found = await reader.readPassages(near);
  return near.map((id) => found.get(id)!.source.id);
}

describe('vectors of a library', () => {
  test('words are searchable before any vector; vectors come into use all at once, and the snapshot says so', async () => {
    const library = await open({ model: makeModel() });
    const byWords = await put(library, three);
    expect(await stateOf(library)).toEqual({ passages: 3, snapshot: byWords, made: 0, inUse: false });
    expect(await nearest(library, 'hair')).toEqual(['by words only']);
    const [first, ...others] = await (await library.reader()).passagesToEmbed(10);
    const vectorsOf = ({ passage, texts }: typeof first & object) => ({
      passage,
      vectors: new Map(texts.map(({ key, text: said }) => [key, directionOf(said)])),
    });
    await library.saveVectors([vectorsOf(first!)]);
    expect(await stateOf(library)).toEqual({ passages: 3, snapshot: byWords, made: 1, inUse: false });
    await library.saveVectors(others.map(vectorsOf));
    const complete = await stateOf(library);
    expect(complete).toMatchObject({ made: 3, inUse: true });
    expect(complete.snapshot).not.toBe(byWords);
    expect((await nearest(library, 'hair growing'))[0]).toBe('pmid:1');
    await library.saveVectors([vectorsOf(first!)]);
    expect(await stateOf(library)).toEqual(complete);
  });

  test('the same content has the same snapshot with vectors, in whatever order it came', async () => {
    const library = await open({ model: makeModel() });
    await put(library, three);
    await embedPassages(library);
    const other = await openLanceLibrary(join(folder, 'other'), { model: makeModel() });
    opened.push(other);
    await put(other, [three[2]!]);
    await embedPassages(other);
    await put(other, [three[1]!, three[0]!]);
    await embedPassages(other);
    expect(await stateOf(other)).toEqual(await stateOf(library));
  });

  test('adding leaves vectors out of use until the new passages have theirs; only those are embedded', async () => {
    const model = makeModel();
    const library = await open({ model });
    await put(library, three);
    await embedPassages(library);
    await put(library, [text(4, 'Nails became smooth.')]);
    expect(await stateOf(library)).toMatchObject({ passages: 4, made: 3, inUse: false });
    model.embedded.length = 0;
    expect(await embedPassages(library)).toBe('complete');
    expect(model.embedded).toEqual(['Trial Results Nails became smooth.']);
    expect(await stateOf(library)).toMatchObject({ made: 4, inUse: true });
  });

  test('a source that is written anew keeps the vectors that still fit, and the filters follow it', async () => {
    const model = makeModel();
    const library = await open({ model });
    await put(library, three);
    await embedPassages(library);
    await put(library, [text(1, 'Hair grew back.', { kind: 'guideline' })]);
    expect(await stateOf(library)).toMatchObject({ made: 3, inUse: true });
    expect(await nearest(library, 'hair', { kinds: ['guideline'] })).toEqual(['pmid:1']);
    model.embedded.length = 0;
    await put(library, [text(1, 'Hair fell out.')]);
    expect(await stateOf(library)).toMatchObject({ made: 2, inUse: false });
    await embedPassages(library);
    expect(model.embedded).toEqual(['Trial Results Hair fell out.']);
  });

  test('a passage deleted or changed while it was embedded keeps no vector of what it said', async () => {
    const library = await open({ model: makeModel() });
    await put(library, three);
    const waiting = await (await library.reader()).passagesToEmbed(10);
    await put(library, [text(1, 'Something else.')]);
    await library.saveVectors(
      waiting.map(({ passage, texts }) => ({ passage, vectors: new Map(texts.map(({ key, text: said }) => [key, directionOf(said)])) })),
    );
    expect(await stateOf(library)).toMatchObject({ made: 2, inUse: false });
    const writer = await library.writer();
    await writer.delete('pmid:1');
    await writer.commit();
    expect(await stateOf(library)).toMatchObject({ passages: 2, made: 2, inUse: true });
  });

  test('an abandoned batch leaves vectors as they were', async () => {
    const library = await open({ model: makeModel() });
    await put(library, three);
    await embedPassages(library);
    const before = await stateOf(library);
    const writer = await library.writer();
    await writer.upsertAll(Array.from({ length: 4100 }, (_, i) => text(100 + i, `Text ${i}.`)));
    await writer.delete('pmid:1');
    await writer.abandon();
    const again = await open({ model: makeModel() });
    expect(await stateOf(again)).toEqual(before);
    expect((await nearest(again, 'hair'))[0]).toBe('pmid:1');
  });

  test('vectors of another model are never compared: until all are made anew, searches are by words', async () => {
    const library = await open({ model: makeModel() });
    const byWords = await put(library, three);
    await embedPassages(library);
    const other = await open({ model: makeModel('n'.repeat(20)) });
    expect(await stateOf(other)).toMatchObject({ snapshot: byWords, inUse: false });
    expect(await embedPassages(other)).toBe('complete');
    expect(await stateOf(other)).toMatchObject({ made: 3, inUse: true });
    expect(await nearest(library, 'hair')).toEqual(['by words only']);
  });

  test('a machine that cannot run the model, and one without, search by words on the snapshot of words', async () => {
    const library = await open({ model: makeModel() });
    const byWords = await put(library, three);
    await embedPassages(library);
    const unusable = await open({ model: { ...makeModel(), isUsable: async () => false } });
    expect(await embedPassages(unusable)).toBe('unusable');
    for (const machine of [unusable, await open({ model: null })]) {
      expect(await stateOf(machine)).toMatchObject({ snapshot: byWords, inUse: false });
      expect(await nearest(machine, 'hair')).toEqual(['by words only']);
    }
  });

  test('vectors shipped for the starter library are there with the words', async () => {
    const shipped = new Map(['Hair grew back.', 'Skin cleared.'].map((said) => [vectorKey(`Trial Results ${said}`), directionOf(said)]));
    const model = makeModel('m'.repeat(20), shipped);
    const library = await open({ model });
    await put(library, [text(1, 'Hair grew back.', { starter: true }), text(2, 'Skin cleared.', { starter: true })]);
    expect(await stateOf(library)).toMatchObject({ made: 2, inUse: true });
    expect(model.embedded).toEqual([]);
  });

  test('work that is stopped keeps what was made, and goes on from there', async () => {
    const model = makeModel();
    const library = await open({ model });
    await put(
      library,
      Array.from({ length: 40 }, (_, i) => text(i + 1, `Text ${i}.`)),
    );
    const stopping = new AbortController();
    expect(await embedPassages(library, { signal: stopping.signal, onProgress: () => stopping.abort() })).toBe('stopped');
    expect(await stateOf(library)).toMatchObject({ passages: 40, made: 16, inUse: false });
    expect(await embedPassages(library)).toBe('complete');
    expect(model.embedded).toHaveLength(40);
  });

  test('a long passage is as near as its nearest part, and counts once', async () => {
    const library = await open({ model: makeModel() });
    const long = Array.from({ length: 12 }, (_, i) => `${`Filler${i} `.repeat(30).trim()}.`).join(' ');
    await put(library, [text(1, `${long} Zebras gallop.`), text(2, 'Hair fell out.'), text(3, 'Skin cleared.')]);
    await embedPassages(library);
    expect(await nearest(library, 'zebras gallop')).toHaveLength(2);
    expect((await nearest(library, 'zebras gallop'))[0]).toBe('pmid:1');
  });
});

describe('the index of vectors', () => {
  const many = Array.from({ length: 400 }, (_, i) => text(i + 1, `Word${i} word${i + 1} word${i % 7}.`));

  test('gives the cosine itself, as without one: LanceDB gives twice the distance where it does not refine', async () => {
    const exact = await open({ model: makeModel() });
    await put(exact, many);
    await embedPassages(exact);
    const indexed = await openLanceLibrary(join(folder, 'indexed'), { model: makeModel(), exactUpTo: 100 });
    opened.push(indexed);
    await put(indexed, many);
    await embedPassages(indexed);
    const table = await (await connect(join(folder, 'indexed', 'tables'))).openTable('vectors');
    expect((await table.listIndices()).map((index) => index.name)).toContain('vector_idx');
    expect((await table.indexStats('vector_idx'))!.numUnindexedRows).toBe(0);
    const vector = directionOf('Trial Results Word5 word6 word5.');
    const search = async (library: Library) => (await library.reader()).rankByVector({ vector, limit: 5 });
    const [near, throughIndex] = [await search(exact), await search(indexed)];
    expect(near[0]!.score).toBeCloseTo(1, 4);
    expect(throughIndex[0]!.id).toBe(near[0]!.id);
    expect(throughIndex[0]!.score).toBeCloseTo(near[0]!.score, 4);
    const exactScores = new Map((await (await exact.reader()).rankByVector({ vector, limit: 400 })).map(({ id, score }) => [id, score]));
    for (const { id, score } of throughIndex) expect(score).toBeCloseTo(exactScores.get(id)!, 4);
    // A few that came since are not in the index, and are found as if they were.
    const more = [text(1001, 'Word5 word6 word5 again.'), text(1002, 'Nothing alike.')];
    for (const library of [exact, indexed]) {
      await put(library, more);
      await embedPassages(library);
    }
    await table.checkoutLatest();
    expect((await table.indexStats('vector_idx'))!.numUnindexedRows).toBe(2);
    const [now, nowThroughIndex] = [await search(exact), await search(indexed)];
    expect(now.map(({ id }) => id)).not.toEqual(near.map(({ id }) => id));
    expect(nowThroughIndex.slice(0, 2).map(({ id }) => id)).toEqual(now.slice(0, 2).map(({ id }) => id));
    expect(nowThroughIndex[1]!.score).toBeCloseTo(now[1]!.score, 4);
  });

  test('has its part in the name of the snapshot, since another one may find others', async () => {
    const library = await open({ model: makeModel(), exactUpTo: 100 });
    await put(library, many);
    await embedPassages(library);
    const other = await openLanceLibrary(join(folder, 'exact'), { model: makeModel() });
    opened.push(other);
    await put(other, many);
    await embedPassages(other);
    expect((await stateOf(library)).snapshot).not.toBe((await stateOf(other)).snapshot);
  });
});
