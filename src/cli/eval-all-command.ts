import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import type { QualityPart } from '../eval/quality/quality-parts.ts';
import { checkFigures, type Fall } from './check-figures.ts';
import type { CliContext } from './cli-context.ts';
import { formatTarget, formatValue, writeFigures, type MeasuredBench } from './write-figures.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

interface Options {
  fast?: true;
  check?: true;
  file: string;
  benchmarks: string;
}

/** `vouch eval all`: everything that can be measured here, kept in docs/quality.md or held against it. */
export function evalAllCommand(evalCommand: Command, context: CliContext): void {
  evalCommand
    .command('all')
    .description('measure everything and write docs/quality.md, or hold the figures against it')
    .option('--fast', 'only what takes seconds: questions and made errors')
    .option('--check', 'write nothing; fail where a figure is worse than the file records')
    .option('--file <file>', 'the Markdown file of the figures', join(ROOT, 'docs', 'quality.md'))
    .option('--benchmarks <dir>', 'the folder of public benchmark sets', process.env.VOUCH_TEST_DATA ?? join(ROOT, '..', 'shared', 'data'))
    .action((options: Options) => runAll(options, context));
}

async function runAll({ fast, check, file, benchmarks }: Options, context: CliContext): Promise<void> {
  const { qualityParts } = await import('../eval/quality/quality-parts.ts');
  const parts = qualityParts(benchmarks).filter((part) => part.fast || !fast);
  const measured: MeasuredBench[] = [];
  const falls: (Fall & { name: string })[] = [];
  // 1. Measure one after the other; keep or check each at once.
  for (const part of parts) {
    context.note(`Measuring: ${part.name}`);
    const bench = await measure(part, context.version);
    measured.push(bench);
    if (check) falls.push(...(await checkFigures(file, part.name, bench.figures)).map((fall) => ({ name: part.name, ...fall })));
    else await writeFigures(file, bench);
  }
  // 2. Tell.
  if (context.json) context.printJson({ parts: measured.map(({ name, figures }) => ({ name, figures })), ...(check && { falls }) });
  else {
    const rows = measured.flatMap(({ name, figures }) =>
      figures.map((figure) => [name, figure.what, formatValue(figure), formatTarget(figure)]),
    );
    context.printTable(['part', 'measured', 'value', 'target'], rows);
    for (const { name, what, recorded, measured: now } of falls)
      context.print(`\n${name}: ${what} was ${recorded} and is ${now}. Mend it, or record the loss with "vouch eval all" and say why.`);
  }
  // 3. A fall is a failure.
  if (falls.length > 0) context.exitWith(1);
}

async function measure(part: QualityPart, version: string): Promise<MeasuredBench> {
  const figures = await part.measure();
  const date = new Date().toISOString().slice(0, 10);
  return { name: part.name, figures, date, machine: `Vouch ${version}, ${part.corpus}`, command: part.command };
}
