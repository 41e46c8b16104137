import type { Command } from 'commander';
import type { CliContext } from './cli-context.ts';

/** `vouch library`: what the library holds. */
export function libraryCommand(program: Command, context: CliContext): void {
  program
    .command('library')
    .description('what the library holds')
    .action(() => showLibrary(context));
}

async function showLibrary(context: CliContext): Promise<void> {
  const reader = await (await context.openLibrary()).reader();
  const summary = await reader.summary();
  if (context.json) {
    context.printJson(summary);
    return;
  }
  const { sources, passages, byKind, byStanding, newest, snapshot } = summary;
  const numbers = (n: number) => n.toLocaleString('en-US');
  context.print(`${numbers(sources)} sources, ${numbers(passages)} passages; newest of ${newest ?? 'no date'}; snapshot ${snapshot}`);
  for (const [title, counts] of [
    ['kind', byKind],
    ['standing', byStanding],
  ] as const) {
    const rows = Object.entries(counts).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    if (rows.length === 0) continue;
    context.print('');
    context.printTable([title, 'sources'], rows);
  }
}
