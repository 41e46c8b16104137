import { cpus, loadavg, release, totalmem, type as systemType } from 'node:os';
import type { Command } from 'commander';
import type { Figure } from '../bench/figure.ts';
import { InputFault } from '../domain/faults.ts';
import type { CliContext } from './cli-context.ts';
import { formatTarget, formatValue, writeFigures, type MeasuredBench } from './write-figures.ts';

const BENCHES: Record<string, (size?: number) => Promise<Figure[]>> = {
  start: async () => (await import('../bench/bench-start.ts')).benchStart(),
  ask: async () => (await import('../bench/bench-ask.ts')).benchAsk(),
  page: async () => (await import('../bench/bench-page.ts')).benchPage(),
  add: async (records) => (await import('../bench/bench-add.ts')).benchAdd({ records }),
  search: async (passages) => (await import('../bench/bench-search.ts')).benchSearch({ passages }),
  // Last, since it needs a browser, which not every machine has.
  paint: async () => (await import('../bench/bench-paint.ts')).benchPaint(),
};

/** `vouch bench [NAME…]`: measures speed on this machine, in data folders of its own. */
export function benchCommand(program: Command, context: CliContext): void {
  program
    .command('bench')
    .description('measure speed on this machine, in data folders of its own')
    .argument('[names...]', `which: ${Object.keys(BENCHES).join(', ')} (default: all)`)
    .option('--write <file>', 'also put the figures into this Markdown file, between its comments')
    .option('--size <count>', 'records for add, passages for search, instead of the usual; such figures are shown and not written')
    .action((names: string[], options: { write?: string; size?: string }) => runBenches(names, options, context));
}

async function runBenches(names: string[], { write, size }: { write?: string; size?: string }, context: CliContext): Promise<void> {
  // 1. Which, and how large.
  if (size !== undefined && !/^[1-9]\d{0,8}$/.test(size)) throw new InputFault(`"${size}" is no size. Give a whole number from 1 on.`);
  const count = size === undefined ? undefined : Number(size);
  const file = count === undefined ? write : undefined;
  const unknown = names.find((name) => !Object.hasOwn(BENCHES, name));
  if (unknown) throw new InputFault(`There is no benchmark "${unknown}". Choose from: ${Object.keys(BENCHES).join(', ')}.`);
  const chosen = names.length > 0 ? names : Object.keys(BENCHES);
  // 2. Measure one after the other, and keep each at once.
  const measured: MeasuredBench[] = [];
  for (const name of chosen) {
    context.note(`Measuring: ${name}`);
    const machine = describeMachine();
    const figures = await BENCHES[name]!(count);
    const date = new Date().toISOString().slice(0, 10);
    const bench = { name, figures, date, machine, command: `npm run bench -- ${name}${count === undefined ? '' : ` --size ${count}`}` };
    if (file) await writeFigures(file, bench);
    measured.push(bench);
  }
  // 3. Tell.
  if (context.json) context.printJson({ benches: measured });
  else {
    context.print(`${measured[0]!.machine}\n`);
    const rows = measured.flatMap(({ name, figures }) =>
      figures.map((figure) => [name, figure.what, formatValue(figure), formatTarget(figure)]),
    );
    context.printTable(['bench', 'measured', 'value', 'target'], rows);
  }
}

// The load tells whether the machine was busy with other work; it is the average of the last minute and 0 on Windows.
function describeMachine(): string {
  const processors = cpus();
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  return `${processors.length} cores (${processors[0]?.model.trim() ?? 'unknown processor'}), ${gigabytes} GB, ${systemType()} ${release().split('-')[0]}, Node ${process.versions.node}, load ${loadavg()[0]!.toFixed(1)} before`;
}
