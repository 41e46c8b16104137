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
  const { sources, passages, byKind, byStanding, newest, snapshot, vectors } = summary;
  const numbers = (n: number) => n.toLocaleString('en-US');
  context.print(`${numbers(sources)} sources, ${numbers(passages)} passages; newest of ${newest ?? 'no date'}; snapshot ${snapshot}`);
  if (vectors.inUse) context.print('Searched by words and by meaning');
  else
    context.print(
      `Searched by words; ${numbers(vectors.passages)} of ${numbers(passages)} passages have vectors (make them with vouch embed)`,
    );
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
