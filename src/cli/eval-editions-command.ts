import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import type { EditionFigures } from '../eval/eval-editions.ts';
import type { TellingErrorScores } from '../eval/editions/score-telling-errors.ts';
import type { CliContext } from './cli-context.ts';

const DATA = process.env.VOUCH_TEST_DATA ?? join(fileURLToPath(new URL('../../', import.meta.url)), '..', 'shared', 'data');

/** `vouch eval editions`: how the patient edition reads, what it tells, and which errors its checker catches. */
export function evalEditionsCommand(evalCommand: Command, context: CliContext): void {
  evalCommand
    .command('editions')
    .description('the patient edition: reading grade, what is told, warnings, key facts, errors caught by kind')
    .option('--benchmarks <dir>', 'the folder of public sets', DATA)
    .option('--verbose', 'list the errors that pass')
    .action((options: { benchmarks: string; verbose?: true }) => runEditions(options.benchmarks, options.verbose ?? false, context));
}

async function runEditions(data: string, verbose: boolean, context: CliContext): Promise<void> {
  const { evalEditions } = await import('../eval/eval-editions.ts');
  const figures = await evalEditions(data);
  if (context.json) return context.printJson(figures);
  tellSets(figures, context);
  const { must, key, mustInAnswer } = figures.facts;
  context.print(
    `\nFacts of the patient questions told: ${must.found} of ${must.of} that must be (the answers state ${mustInAnswer.found}), ${key.found} of ${key.of} in all`,
  );
  const { flagged, tellings, alarms } = figures.falseAlarms;
  context.print(`True tellings by hand that the checker flags: ${flagged} of ${tellings} (${percent(flagged, tellings)})`);
  if (verbose) for (const { told, reasons } of alarms) context.print(`${told}\n  ${reasons.join(' ')}`);
  tellErrors('tellings of the questions asked', figures.errors, verbose, context);
  tellErrors('tellings of what no rule was written for', figures.freshErrors, verbose, context);
}

function tellSets({ sets }: EditionFigures, context: CliContext): void {
  const rows = Object.entries(sets).map(([name, { editions, grade, easyApart, easyJoined, claims, told, warnings }]) => [
    name,
    editions,
    ...[grade.apart, grade.joined, grade.toldApart, grade.toldJoined].map(({ mean, worst }) => `${mean.toFixed(1)} (${worst.toFixed(1)})`),
    `${easyApart}/${easyJoined}`,
    `${told} of ${claims}`,
    `${warnings.plain}/${warnings.board}/${warnings.lost}`,
  ]);
  context.printTable(
    [
      'set',
      'pages',
      'grade (worst)',
      'lists joined',
      'told alone',
      'told, joined',
      '≤ 8 / ≤ 9 joined',
      'told',
      'warnings plain/board/lost',
    ],
    rows,
  );
}

function tellErrors(what: string, { made, caught, byKind, missed }: TellingErrorScores, verbose: boolean, context: CliContext): void {
  context.print(`\nErrors put into ${what}: ${caught} of ${made} caught (${percent(caught, made)})\n`);
  context.printTable(
    ['error', 'made', 'caught', 'caught, %'],
    Object.entries(byKind).map(([kind, count]) => [kind, count.made, count.caught, percent(count.caught, count.made)]),
  );
  if (verbose) for (const { kind, told, source } of missed) context.print(`${kind}, passed\n  told: ${told}\n  source: ${source}`);
}

function percent(part: number, of: number): string {
  return of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} %`;
}
