import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { InputFault } from '../domain/faults.ts';
import type { CliContext } from './cli-context.ts';

interface RetrievalCommandOptions {
  run?: string;
  wordsOnly?: true;
  split: string;
}

/** `vouch eval retrieval DIR`: a BEIR folder through the retrieval that questions use. */
export function evalRetrievalCommand(evalCommand: Command, context: CliContext): void {
  evalCommand
    .command('retrieval')
    .description('a folder in BEIR layout through the retrieval that questions use, in a temporary library')
    .argument('<dir>', 'holds corpus.jsonl, queries.jsonl and qrels/test.tsv')
    .option('--run <file>', 'write what was found as a TREC run')
    .option('--words-only', 'search without vectors')
    .option('--split <name>', 'which judgements: the file in qrels, without .tsv', 'test')
    .action((dir: string, options: RetrievalCommandOptions) => runRetrieval(dir, options, context));
}

async function runRetrieval(dir: string, { run: file, wordsOnly, split }: RetrievalCommandOptions, context: CliContext): Promise<void> {
  if (!/^[\w-]+$/.test(split)) throw new InputFault(`--split is "${split}". Give the name of a file in qrels, without .tsv.`);
  const [{ evalRetrieval }, { formatTrecRun }, { openEmbeddingModel }] = await Promise.all([
    import('../eval/eval-retrieval.ts'),
    import('../eval/score-run.ts'),
    import('../embedding/open-embedding-model.ts'),
  ]);
  const progress = context.progress('Embedding');
  const { scores, run } = await evalRetrieval(dir, {
    model: wordsOnly ? null : await openEmbeddingModel(),
    split,
    onProgress: ({ done, total }) => progress.update(done, total, `${done} of ${total} passages`),
  }).finally(() => progress.end());
  if (file !== undefined) await writeFile(file, formatTrecRun(run, wordsOnly ? 'vouch-words' : 'vouch'));
  if (context.json) return context.printJson(scores);
  context.print(`${scores.queries} queries on ${scores.documents.toLocaleString('en-US')} documents`);
  context.print(`nDCG@10 ${scores['ndcg@10'].toFixed(4)} · recall@100 ${scores['recall@100'].toFixed(4)}`);
  context.print(`median ${scores.p50Ms} ms a query, 95th percentile ${scores.p95Ms} ms`);
}
