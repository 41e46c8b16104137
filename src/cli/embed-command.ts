import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { embedPassages } from '../library/embed-passages.ts';
import type { CliContext } from './cli-context.ts';

/** `vouch embed`: makes the vectors that the library lacks. Exit code 1 where this machine cannot make them. */
export function embedCommand(program: Command, context: CliContext): void {
  program
    .command('embed')
    .description('make the vectors of passages that have none yet, so that questions search by meaning too')
    .action(() => embed(context));
}

async function embed(context: CliContext): Promise<void> {
  const library = await context.openLibrary();
  const before = (await (await library.reader()).summary()).vectors.passages;
  const progress = context.progress('Embedding');
  const startedAt = performance.now();
  const outcome = await embedPassages(library, {
    threads: availableParallelism(),
    onProgress: ({ done, total }) => {
      const rate = Math.round((1000 * (done - before)) / (performance.now() - startedAt));
      progress.update(done, total, `${done.toLocaleString('en-US')} of ${total.toLocaleString('en-US')} passages, ${rate}/s`);
    },
  }).finally(() => progress.end());
  const { passages, vectors } = await (await library.reader()).summary();
  if (context.json) context.printJson({ passages, vectors: vectors.passages, made: vectors.passages - before, inUse: vectors.inUse });
  else if (outcome === 'complete') context.print(`All ${passages.toLocaleString('en-US')} passages have vectors: searches use them.`);
  if (outcome === 'unusable') context.exitWith(1);
}
