import { expect, test } from 'vitest';
import { fuseRankings } from './fuse-rankings.ts';

const ids = (fused: { id: string }[]) => fused.map(({ id }) => id).join('');

test('scores are scaled from the theoretical least to the best of each list, and weighed', () => {
  const fused = fuseRankings(
    [
      { id: 'a', score: 10 },
      { id: 'b', score: 5 },
    ],
    [
      { id: 'b', score: 0.6 },
      { id: 'c', score: 0.2 },
    ],
    0.8,
  );
  // a: 0.2 · 1 + 0.8 · 1.2/1.6 (the farthest of the vectors); b: 0.2 · 0.5 + 0.8; c: 0.8 · 1.2/1.6
  expect(fused).toEqual([
    { id: 'b', score: 0.9 },
    { id: 'a', score: 0.8 },
    { id: 'c', score: 0.6 },
  ]);
});

test('with one list only, its order stays', () => {
  const list = [
    { id: 'a', score: 3 },
    { id: 'b', score: 2 },
  ];
  expect(fuseRankings(list, [])).toEqual([
    { id: 'a', score: 1 },
    { id: 'b', score: 0.666667 },
  ]);
  expect(ids(fuseRankings([], [{ id: 'x', score: -0.5 }]))).toBe('x');
  expect(fuseRankings([], [])).toEqual([]);
});

test('scores that differ in the last bits tie, and ties go by id', () => {
  const words = [
    { id: 'z', score: 1 },
    { id: 'b', score: 0.1 + 0.2 },
    { id: 'a', score: 0.3 },
  ];
  expect(ids(fuseRankings(words, []))).toBe('zab');
});

test('a list of vectors that are all opposite to the question does not divide by nothing', () => {
  expect(fuseRankings([{ id: 'a', score: 2 }], [{ id: 'b', score: -1 }]).every(({ score }) => Number.isFinite(score))).toBe(true);
});
