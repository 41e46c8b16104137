import type { Command } from 'commander';
import type { CliContext } from './cli-context.ts';

/** `vouch eval follow-ups FILE`: how follow-up questions are made into full ones. */
export function evalFollowUpsCommand(evalCommand: Command, context: CliContext): void {
  evalCommand
    .command('follow-ups')
    .description('follow-up questions with what they mean, through the resolver')
    .argument('<file>', 'lines of "context | follow-up | meaning | full question"')
    .option('--summary', 'print the totals only')
    .action((file: string, options: { summary?: true }) => runFollowUps(file, options.summary === true, context));
}

async function runFollowUps(file: string, summary: boolean, context: CliContext): Promise<void> {
  const library = await (await context.openLibrary()).reader();
  const { evalFollowUps } = await import('../eval/eval-follow-ups.ts');
  const { results, ...totals } = await evalFollowUps(file, library);
  if (context.json) return context.printJson(summary ? totals : { ...totals, results });
  if (!summary) {
    for (const r of results.filter(({ exact }) => !exact)) {
      context.print(
        `${r.sure ? 'WRONG THOUGH SURE ' : ''}${r.context} | ${r.asked}\n  means ${r.expected}\n  read  ${r.read}\n  ${r.question}`,
      );
    }
  }
  context.printTable(
    ['', ''],
    [
      ['exact meaning', `${totals.exact}/${totals.cases}`],
      ['sure', `${totals.sure}/${totals.cases}`],
      ['wrong though sure', `${totals.wrongThoughSure}`],
    ],
  );
}
