import type { Command } from 'commander';
import { findNotCurrent, readStandingChanges } from '../library/standing-log.ts';
import type { CliContext } from './cli-context.ts';
import { printNotCurrent, printStandingChanges } from './print-standing.ts';

/** `vouch library`: what the library holds; with `--standing` the sources that are not current or changed standing. */
export function libraryCommand(program: Command, context: CliContext): void {
  program
    .command('library')
    .description('what the library holds')
    .option('--standing', 'the sources that are not current, and those whose standing changed: by what and when')
    .action(({ standing }: { standing?: boolean }) => (standing ? showStanding(context) : showLibrary(context)));
}

async function showStanding(context: CliContext): Promise<void> {
  const notCurrent = await findNotCurrent(await (await context.openLibrary()).reader());
  const changes = await readStandingChanges(context.settings.dataDir);
  if (context.json) {
    const sources = notCurrent.map(({ id, title, kind, standing, standingLinks }) => {
      const because = standingLinks.filter(({ direction }) => direction === 'affected-by');
      const since = changes.find(({ source, to }) => source === id && to === standing)?.at ?? null;
      return { source: id, title, kind, standing, since, because: because.map(({ type, target, date }) => ({ type, target, date })) };
    });
    context.printJson({ sources, changes });
    return;
  }
  printNotCurrent(notCurrent, context);
  printStandingChanges(changes, context);
}

async function showLibrary(context: CliContext): Promise<void> {
  const reader = await (await context.openLibrary()).reader();
  const summary = await reader.summary();
  if (context.json) {
    context.printJson(summary);
    return;
  }
  const { sources, passages, byKind, byFormat, byStanding, newest, snapshot, vectors } = summary;
  const numbers = (n: number) => n.toLocaleString('en-US');
  context.print(`${numbers(sources)} sources, ${numbers(passages)} passages; newest of ${newest ?? 'no date'}; snapshot ${snapshot}`);
  if (vectors.inUse) context.print('Searched by words and by meaning');
  else
    context.print(
      `Searched by words; ${numbers(vectors.passages)} of ${numbers(passages)} passages have vectors (make them with vouch embed)`,
    );
  for (const [title, counts] of [
    ['kind', byKind],
    ['format', byFormat],
    ['standing', byStanding],
  ] as const) {
    const rows = Object.entries(counts).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    if (rows.length === 0) continue;
    context.print('');
    context.printTable([title, 'sources'], rows);
  }
}
