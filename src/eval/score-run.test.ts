import { expect, test } from 'vitest';
import { formatTrecRun, scoreRun } from './score-run.ts';

const run = new Map([
  [
    'q1',
    [
      { document: 'x', score: 1 },
      { document: 'a', score: 0.5 },
    ],
  ],
  ['q2', [{ document: 'b', score: 1 }]],
]);

test('nDCG has linear gain over the judged queries, a missing query counts 0', () => {
  const judgements = new Map([
    ['q1', new Map([['a', 2]])],
    ['q2', new Map([['b', 1]])],
    ['q3', new Map([['c', 1]])],
  ]);
  const ndcg = (1 / Math.log2(3) + 1 + 0) / 3;
  const scores = scoreRun(run, judgements);
  expect(scores.queries).toBe(3);
  expect(scores['ndcg@10']).toBeCloseTo(ndcg, 4);
  expect(scores['recall@100']).toBeCloseTo(2 / 3, 4);
});

test('recall looks at a hundred, nDCG at ten', () => {
  const deep = Array.from({ length: 120 }, (_, i) => ({ document: `d${i}`, score: 120 - i }));
  const judge = (document: string) => scoreRun(new Map([['q', deep]]), new Map([['q', new Map([[document, 1]])]]));
  expect(judge('d9')['ndcg@10']).toBeGreaterThan(0);
  expect(judge('d10')).toMatchObject({ 'ndcg@10': 0, 'recall@100': 1 });
  expect(judge('d100')['recall@100']).toBe(0);
});

test('a run in TREC form has a line for everything found', () => {
  expect(formatTrecRun(run, 'vouch')).toBe('q1 Q0 x 1 1.000000 vouch\nq1 Q0 a 2 0.500000 vouch\nq2 Q0 b 1 1.000000 vouch\n');
});
