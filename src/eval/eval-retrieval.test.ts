import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openEmbeddingModel } from '../embedding/open-embedding-model.ts';
import { evalRetrieval } from './eval-retrieval.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vouch-beir-'));
  await mkdir(join(folder, 'qrels'));
  const lines = (values: unknown[]) => values.map((value) => JSON.stringify(value)).join('\n');
  await writeFile(
    join(folder, 'corpus.jsonl'),
    lines([
      { _id: '1', title: 'Hair', text: 'Tablets regrew scalp hair in alopecia areata.' },
      { _id: '2', title: 'Joints', text: 'Methotrexate eased swelling in rheumatoid arthritis.' },
      { _id: '3', title: 'Only a title', text: '' },
    ]),
  );
  await writeFile(
    join(folder, 'queries.jsonl'),
    lines([
      { _id: 'a', text: 'swelling in arthritis' },
      { _id: 'b', text: 'medicine for bald people' },
      { _id: 'unjudged', text: 'nothing' },
    ]),
  );
  await writeFile(join(folder, 'qrels', 'test.tsv'), 'query-id\tcorpus-id\tscore\na\t2\t1\nb\t1\t1\nb\t3\t0\n');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const score = async (model: Parameters<typeof evalRetrieval>[1]['model']) => evalRetrieval(folder, { model, split: 'test' });

test('by words only what shares a word is found; only judged queries count', async () => {
  const { scores, run } = await score(null);
  expect(scores).toMatchObject({ queries: 2, documents: 3, 'ndcg@10': 0.5, 'recall@100': 0.5 });
  expect([...run.keys()]).toEqual(['a', 'b']);
  expect(run.get('a')![0]!.document).toBe('2');
});

test.skipIf(!(await (await openEmbeddingModel()).isUsable()))(
  'with vectors meaning is found too (skipped where the runtime cannot be loaded)',
  async () => {
    const { scores, run } = await score(await openEmbeddingModel());
    expect(scores).toMatchObject({ 'ndcg@10': 1, 'recall@100': 1 });
    expect(
      run
        .get('b')!
        .map(({ document }) => document)
        .sort(),
    ).toEqual(['1', '2', '3']);
  },
);

test('what is wrong is told with file and line, before anything is built', async () => {
  await expect(evalRetrieval(folder, { model: null, split: 'dev' })).rejects.toThrow(/dev\.tsv cannot be read \(ENOENT\)/);
  await writeFile(join(folder, 'queries.jsonl'), '{"_id":"a","text":"x"}\n{"_id":"b"\n');
  await expect(score(null)).rejects.toThrow(/queries\.jsonl, line 2: not JSON/);
  await writeFile(join(folder, 'corpus.jsonl'), '{"_id":"1","text":7}\n');
  await writeFile(join(folder, 'queries.jsonl'), '{"_id":"a","text":"x"}\n');
  await expect(score(null)).rejects.toThrow(/corpus\.jsonl, line 1: text: /);
  await writeFile(join(folder, 'qrels', 'test.tsv'), 'query-id\tcorpus-id\tscore\na 2 1\n');
  await expect(score(null)).rejects.toThrow(/test\.tsv, line 2: not "query-id, corpus-id, score"/);
});
