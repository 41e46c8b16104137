import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { EmbeddingModel } from '../embedding/embedding-model.ts';
import { embedInBackground } from './embed-in-background.ts';
import { openLanceLibrary } from './lance/open-lance-library.ts';
import { VECTOR_DIMENSIONS } from './lance/table-schemas.ts';
import { makeDocument, pmid } from './library-contract.ts';
import type { Library } from './library.ts';

let usable = true;
const embed = async () => new Float32Array(VECTOR_DIMENSIONS).fill(1 / Math.sqrt(VECTOR_DIMENSIONS));
const model: EmbeddingModel = {
  identity: { id: 'm'.repeat(20), name: 'even', dimensions: VECTOR_DIMENSIONS, pooling: 'mean', maxTokens: 256 },
  isUsable: async () => usable,
  shippedVectors: async () => new Map(),
  embed,
  startThreads: () => ({ embed, close: async () => undefined }),
};

let folder: string;
let library: Library;
beforeEach(async () => {
  usable = true;
  folder = await mkdtemp(join(tmpdir(), 'vouch-background-'));
  library = await openLanceLibrary(folder, { model });
});
afterEach(async () => {
  await library.close();
  await rm(folder, { recursive: true, force: true });
});

async function put(n: number): Promise<void> {
  const writer = await library.writer();
  await writer.upsert(makeDocument({ identifiers: pmid(String(n)) }));
  await writer.commit();
}
const isInUse = async () => (await (await library.reader()).summary()).vectors.inUse;

test('vectors are made of what is there and of what is added later, until it is stopped', async () => {
  await put(1);
  const completed: number[] = [];
  const faults: unknown[] = [];
  const background = embedInBackground(library, {
    onComplete: (passages) => completed.push(passages),
    onFault: (fault) => faults.push(fault),
  });
  await vi.waitFor(async () => expect(await isInUse()).toBe(true), { timeout: 20_000 });
  await put(2);
  await vi.waitFor(() => expect(completed).toEqual([1, 2]), { timeout: 20_000 });
  await background.stop();
  await put(3);
  expect(await isInUse()).toBe(false);
  expect(faults).toEqual([]);
});

test('where the model cannot be run it ends by itself', async () => {
  usable = false;
  await put(1);
  const background = embedInBackground(library, {
    onFault: (fault) => expect.fail(String(fault)),
    onComplete: () => expect.fail('nothing can be made'),
  });
  await background.stop();
  expect((await (await library.reader()).summary()).vectors).toEqual({ passages: 0, inUse: false });
});
