import type { Command } from 'commander';
import { addSources, type AddReport } from '../library/add-sources.ts';
import type { RawFields } from '../library/formats/front-matter.ts';
import { checkGivenFields } from '../library/read-given-fields.ts';
import type { CliContext } from './cli-context.ts';

interface AddCommandOptions {
  kind?: string;
  issuer?: string;
  jurisdiction?: string[];
  year?: string;
}

/** `vouch add PATH…`: reads files or folders into the library. Exit code 1 when nothing was readable. */
export function addCommand(program: Command, context: CliContext): void {
  program
    .command('add')
    .description('read files or folders into the library')
    .argument(
      '<paths...>',
      'files, folders, archives (.gz, .zip, .tar.gz) or - for standard input; FILE.source.yaml beside a file gives its fields',
    )
    .option('--kind <kind>', 'what a document is, where it does not say: guideline, cohort, …')
    .option('--issuer <name>', 'who issued it')
    .option('--jurisdiction <code...>', 'where it holds: US, GB-ENG, EU, …')
    .option('--year <year>', 'its year')
    .action((paths: string[], options: AddCommandOptions) => add(paths, options, context));
}

async function add(paths: string[], options: AddCommandOptions, context: CliContext): Promise<void> {
  const given = readGiven(options);
  const library = await context.openLibrary();
  const progress = context.progress('Adding');
  const startedAt = performance.now();
  const report = await addSources(library, paths, {
    given,
    onProgress: ({ records, bytes, totalBytes }) => {
      const rate = Math.round((1000 * records) / (performance.now() - startedAt));
      progress.update(bytes, totalBytes, `${count(records, 'record')}, ${rate.toLocaleString('en-US')}/s`);
    },
  }).finally(() => progress.end());
  if (context.json) context.printJson(report);
  else printReport(report, context);
  if (report.sources.length === 0 && !report.enriched) context.exitWith(1);
}

function readGiven({ kind, issuer, jurisdiction, year }: AddCommandOptions): RawFields {
  const fields: RawFields = { kind, issuer, jurisdictions: jurisdiction, year: year === undefined ? undefined : Number(year) };
  for (const name of Object.keys(fields)) if (fields[name] === undefined) delete fields[name];
  checkGivenFields(fields);
  return fields;
}

function printReport({ added, updated, unchanged, notices, rejected, enriched = [] }: AddReport, context: CliContext): void {
  context.printTable(
    ['', 'records'],
    [
      ['added', added],
      ['updated', updated],
      ['unchanged', unchanged],
      ['notices', notices],
      ['rejected', rejected.length],
    ],
  );
  for (const { file, entries } of enriched) context.print(`Enriched by ${count(entries, 'entry')} of ${file}: no source is added.`);
  if (rejected.length === 0) return;
  context.print('');
  context.print(context.look.style('bold', 'Rejected'));
  for (const { file, record, line, reason } of rejected) {
    const place = [file, record && `record ${record}`, line && `line ${line}`].filter(Boolean).join(', ');
    context.print(`  ${place}\n    ${reason}`);
  }
}

function count(n: number, what: string): string {
  return `${n.toLocaleString('en-US')} ${n === 1 ? what : what.replace(/y?$/, (y) => (y ? 'ies' : 's'))}`;
}
