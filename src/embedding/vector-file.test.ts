import { expect, test } from 'vitest';
import type { ModelIdentity } from './embedding-model.ts';
import { packVectors, unpackVectors } from './vector-file.ts';
import { vectorKey } from './vector-key.ts';

const identity: ModelIdentity = { id: 'a'.repeat(20), name: 'test', dimensions: 8, pooling: 'mean', maxTokens: 10 };

function unit(values: number[]): Float32Array {
  const length = Math.hypot(...values);
  return Float32Array.from(values, (value) => value / length);
}

const vectors = new Map([
  [vectorKey('one'), unit([1, -2, 3, 0, 0.5, 0.1, -0.7, 2])],
  [vectorKey('two'), unit([0, 0, 0, 0, 0, 0, 0, -1])],
]);

test('vectors come back nearly as they went in, of length 1, and pack to the same bytes again', () => {
  const bytes = packVectors(identity, vectors);
  const back = unpackVectors(identity, bytes);
  expect([...back.keys()].sort()).toEqual([...vectors.keys()].sort());
  for (const [key, vector] of vectors) {
    const found = back.get(key)!;
    expect(Math.hypot(...found)).toBeCloseTo(1, 6);
    expect(found.reduce((sum, value, d) => sum + value * vector[d]!, 0)).toBeGreaterThan(0.999);
  }
  expect(packVectors(identity, back)).toEqual(bytes);
});

test('a file of another model, one cut short and one of something else hold nothing', () => {
  const bytes = packVectors(identity, vectors);
  expect(unpackVectors({ ...identity, id: 'b'.repeat(20) }, bytes).size).toBe(0);
  expect(unpackVectors(identity, bytes.subarray(0, -1)).size).toBe(0);
  expect(unpackVectors(identity, Buffer.from('something else')).size).toBe(0);
  expect(unpackVectors(identity, Buffer.alloc(0)).size).toBe(0);
});
