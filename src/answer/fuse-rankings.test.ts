import { expect, test } from 'vitest';
import { fuseRankings } from './fuse-rankings.ts';

const ids = (fused: { id: string }[]) => fused.map(({ id }) => id).join('');
const list = (...entries: [string, number][]) => entries.map(([id, score]) => ({ id, score }));

test('scores are scaled from the theoretical least to the best of each list; meaning weighs four times as much as words', () => {
  const fused = fuseRankings(list(['a', 10], ['b', 5]), list(['b', 0.6], ['c', 0.2]));
  // b: 0.2 · 5/10 + 0.8; c: 0.8 · 1.2/1.6; a: 0.2
  expect(fused).toEqual(list(['b', 0.9], ['c', 0.6], ['a', 0.2]));
});

test('what a list that was cut does not hold counts as its last', () => {
  const fused = fuseRankings(list(['a', 10], ['b', 5]), list(['b', 0.6], ['c', 0.2]), 2);
  // a: 0.2 + 0.8 · 1.2/1.6; c: 0.2 · 5/10 + 0.8 · 1.2/1.6
  expect(fused).toEqual(list(['b', 0.9], ['a', 0.8], ['c', 0.7]));
});

test('with one list only, its order stays', () => {
  expect(fuseRankings(list(['a', 3], ['b', 2]), [])).toEqual(list(['a', 1], ['b', 0.666667]));
  expect(ids(fuseRankings([], list(['x', -0.5])))).toBe('x');
  expect(fuseRankings([], [])).toEqual([]);
});

test('scores that differ in the last bits tie, and ties go by id', () => {
  expect(ids(fuseRankings(list(['z', 1], ['b', 0.1 + 0.2], ['a', 0.3]), []))).toBe('zab');
});

test('a list of vectors that are all opposite to the question does not divide by nothing', () => {
  expect(fuseRankings(list(['a', 2]), list(['b', -1])).every(({ score }) => Number.isFinite(score))).toBe(true);
});
