import type { Command } from 'commander';
import type { PerturbFigures } from '../eval/eval-perturb.ts';
import type { CliContext } from './cli-context.ts';

/** `vouch eval perturb`: true claims with one error each, through verification. */
export function evalPerturbCommand(evalCommand: Command, context: CliContext): void {
  evalCommand
    .command('perturb')
    .description('true claims of the starter library, and the same with one error, through verification')
    .option('--verbose', 'list the errors that pass and the true claims that are flagged')
    .action((options: { verbose?: true }) => runPerturb(options.verbose ?? false, context));
}

async function runPerturb(verbose: boolean, context: CliContext): Promise<void> {
  const { evalPerturb } = await import('../eval/eval-perturb.ts');
  const figures = await evalPerturb();
  if (context.json) return context.printJson(figures);
  for (const name of ['verbatim', 'paraphrases', 'second'] as const) tellSet(name, figures, verbose, context);
}

function tellSet(name: 'verbatim' | 'paraphrases' | 'second', figures: PerturbFigures, verbose: boolean, context: CliContext): void {
  const set = figures[name];
  const author = name === 'second' ? ' by a second author' : '';
  const what = 'far' in set ? `claims in other words${author}, ${set.far} far from their quote` : 'claims word for word';
  context.print(
    `${set.pairs} ${what}: ${percent(set.caughtShare)} of ${set.made} errors caught, ${percent(set.flaggedShare)} of true claims flagged (${set.dropped} dropped)\n`,
  );
  const rows = Object.entries(set.byKind).map(([kind, { made, caught, refused }]) => [kind, made, caught, refused, percent(caught / made)]);
  context.printTable(['error', 'made', 'caught', 'refused', 'caught, %'], rows);
  context.print('');
  if (!verbose) return;
  for (const { id, kind, claim, quote, verdict, reasons } of set.wrong) {
    context.print(`${id} ${kind === 'true' ? `a true claim, ${verdict}` : `${kind}, passed`}\n  claim: ${claim}\n  quote: ${quote}`);
    for (const reason of reasons) context.print(`  - ${reason}`);
  }
  context.print('');
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
