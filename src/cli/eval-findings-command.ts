import type { Command } from 'commander';
import type { CliContext } from './cli-context.ts';

/** `vouch eval findings`: annotated sentences through the reader of findings. */
export function evalFindingsCommand(evalCommand: Command, context: CliContext): void {
  evalCommand
    .command('findings')
    .description('annotated sentences through the reader of findings: precision and recall by type')
    .option('--verbose', 'list what was read wrongly in the sentences that are in sight; those set aside stay unread')
    .action((options: { verbose?: true }) => runFindings(options.verbose ?? false, context));
}

async function runFindings(verbose: boolean, context: CliContext): Promise<void> {
  const { evalFindings, FINDING_TYPES } = await import('../eval/eval-findings.ts');
  const scores = await evalFindings();
  if (context.json) return context.printJson(scores);
  for (const set of ['dev', 'held'] as const) {
    const { sentences, byType, wrong } = scores[set];
    context.print(`${sentences} sentences ${set === 'dev' ? 'in sight while the readers were written' : 'set aside'}\n`);
    const rows = FINDING_TYPES.map((type) => {
      const { annotated, read, right, details } = byType[type];
      return [type, annotated, read, percent(right, read), percent(right, annotated), percent(details.right, details.of)];
    });
    context.printTable(['type', 'annotated', 'read', 'precision, %', 'recall, %', 'details right, %'], rows);
    context.print('');
    if (!verbose || set === 'held') continue;
    for (const { id, text, missed, invented } of wrong) {
      context.print(`${id} ${text}`);
      for (const key of missed) context.print(`  missed   ${key}`);
      for (const key of invented) context.print(`  invented ${key}`);
    }
    context.print('');
  }
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : ((100 * part) / whole).toFixed(1);
}
