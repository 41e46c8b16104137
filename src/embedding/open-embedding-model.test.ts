import { cp, mkdtemp, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openEmbeddingModel } from './open-embedding-model.ts';

const isUsable = await (await openEmbeddingModel()).isUsable();

describe.skipIf(!isUsable)('the model that ships (skipped where its runtime cannot be loaded)', () => {
  test('texts of one meaning are nearer than texts of another; vectors have length 1 and are always the same', async () => {
    const model = await openEmbeddingModel();
    const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, d) => sum + value * b[d]!, 0);
    const [lay, clinical, other] = await Promise.all(
      ['hair falling out in patches', 'alopecia areata', 'interest rates of the central bank'].map((text) => model.embed(text)),
    );
    expect(lay!.length).toBe(model.identity.dimensions);
    expect(Math.hypot(...lay!)).toBeCloseTo(1, 5);
    expect(dot(lay!, clinical!)).toBeGreaterThan(dot(lay!, other!) + 0.2);
    const threads = model.startThreads(2);
    const again = await Promise.all(Array.from({ length: 6 }, () => threads.embed('hair falling out in patches')));
    await threads.close();
    for (const vector of again) expect(vector).toEqual(lay);
  });

  test('a text of any length and script has a vector', async () => {
    const model = await openEmbeddingModel();
    for (const text of ['', ' ', 'x'.repeat(20_000), 'word '.repeat(5000), '漢字 ελληνικά \u{1F48A}', '\u0000\uFFFD'])
      expect(Math.hypot(...(await model.embed(text)))).toBeCloseTo(1, 5);
  });

  test('a damaged file is named, and nothing is embedded with it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vouch-model-'));
    try {
      await cp(fileURLToPath(new URL('../../models/all-minilm-l6-v2/', import.meta.url)), folder, { recursive: true });
      await truncate(join(folder, 'tokenizer.json'), 1000);
      const said: string[] = [];
      const model = await openEmbeddingModel({ folder, onUnusable: (reason) => said.push(reason) });
      expect(await model.isUsable()).toBe(false);
      await expect(model.embed('text')).rejects.toThrow(/ask isUsable first/);
      expect(said).toEqual([expect.stringMatching(/^Vouch searches by words only: .*tokenizer\.json.*Install Vouch again/)]);
      const threads = model.startThreads(1);
      await expect(threads.embed('text')).rejects.toThrow(/tokenizer\.json.*Install Vouch again/);
      await threads.close();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

test('where the runtime cannot be loaded this is said once', async () => {
  const said: string[] = [];
  const model = await openEmbeddingModel({
    onUnusable: (reason) => said.push(reason),
    loadRuntime: () => Promise.reject(new Error("Cannot find package 'onnxruntime-node'\nimported from here")),
  });
  expect(await model.isUsable()).toBe(false);
  expect(await model.isUsable()).toBe(false);
  expect(said).toEqual([
    "Vouch searches by words only: the runtime of the embedding model cannot be loaded (Cannot find package 'onnxruntime-node').",
  ]);
  expect((await model.shippedVectors()).size).toBeGreaterThan(0);
});

test('a folder without a model is told as such', async () => {
  await expect(openEmbeddingModel({ folder: '/nowhere' })).rejects.toThrow(/checksums\.sha256 cannot be read \(ENOENT\)/);
});
