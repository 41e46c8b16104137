import type { Command } from 'commander';
import type { WriterSet } from '../eval/eval-writer.ts';
import type { CliContext } from './cli-context.ts';

/** `vouch eval writer`: a scripted language model that lies on purpose, and what of it reaches a page. */
export function evalWriterCommand(evalCommand: Command, context: CliContext): void {
  evalCommand
    .command('writer')
    .description('what a language model that lies on purpose gets onto a page')
    .option('--verbose', 'list the errors that reach a page and the true claims that do not at once')
    .action((options: { verbose?: true }) => runWriter(options.verbose ?? false, context));
}

async function runWriter(verbose: boolean, context: CliContext): Promise<void> {
  const { evalWriter } = await import('../eval/eval-writer.ts');
  const figures = await evalWriter();
  if (context.json) return context.printJson(figures);
  tellSet('Told in other words by rule', figures.ruled, verbose, context);
  tellSet('Told in other words by people', figures.far, verbose, context);
}

function tellSet(name: string, set: WriterSet, verbose: boolean, context: CliContext): void {
  const { errors, reached, lost, emptier, byKind, wrong } = set;
  context.print(
    `${name}: ${errors} errors planted, ${percent(reached / errors)} reached a page; ${set.true} true claims written, ${percent(lost / set.true)} lost; ${emptier} of ${set.sections} sections emptier\n`,
  );
  const rows = Object.entries(byKind).map(([kind, { written, kept, mended }]) => [kind, written, kept, mended, percent(kept / written)]);
  context.printTable(['written', 'claims', 'on the page', 'when written again', 'on the page, %'], rows);
  context.print('');
  if (!verbose) return;
  for (const { kind, text, sentences, reasons } of wrong) {
    context.print(`${kind}: ${text}`);
    for (const sentence of sentences) context.print(`  sentence: ${sentence}`);
    for (const reason of reasons) context.print(`  - ${reason}`);
  }
  context.print('');
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
