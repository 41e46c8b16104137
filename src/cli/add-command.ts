import type { Command } from 'commander';
import { addSources, type AddReport } from '../library/add-sources.ts';
import type { InputFile } from '../library/find-input-files.ts';
import type { RawFields } from '../library/formats/front-matter.ts';
import type { Library } from '../library/library.ts';
import { checkGivenFields } from '../library/read-given-fields.ts';
import { noteStandingChanges } from '../library/standing-log.ts';
import { readWithdrawals } from '../library/withdrawals.ts';
import { openFetching } from './open-fetching.ts';
import { printRejections } from './print-rejections.ts';
import type { CliContext } from './cli-context.ts';
import { watchFromCommandLine } from './watch-from-command-line.ts';

interface AddCommandOptions {
  kind?: string;
  issuer?: string;
  jurisdiction?: string[];
  year?: string;
}

/** `vouch add PATH…`: reads files, folders and what services give into the library. Exit code 1 when nothing was readable. */
export function addCommand(program: Command, context: CliContext): void {
  program
    .command('add')
    .description('read files or folders into the library')
    .argument(
      '<paths...>',
      'files, folders, archives (.gz, .zip, .tar.gz) or - for standard input; FILE.source.yaml beside a file gives its fields. ' +
        'Over the network: pubmed:PMID, pubmed:"QUERY", label:NAME, pmc:ID, retractions',
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
  // 1. What is asked of services is fetched before the library is written to.
  const fetching = await openFetching(paths, context);
  try {
    // 2. Everything is read in at once.
    const before = await library.reader();
    const report = await readIn(library, fetching.inputs, given, context);
    // 3. Which sources changed standing; from when on a refresh has to ask; which published answers are in doubt.
    const after = await library.reader();
    await noteStandingChanges(context.settings.dataDir, before, after);
    await fetching.note(report, after);
    await watchFromCommandLine(context, library, report.sources);
    if (context.json) context.printJson(report);
    else printReport(report, context);
    if (report.sources.length === 0 && !report.enriched) context.exitWith(1);
  } finally {
    await fetching.close();
  }
}

async function readIn(library: Library, inputs: (string | InputFile)[], given: RawFields, context: CliContext): Promise<AddReport> {
  const withdrawn = await readWithdrawals(context.settings.dataDir);
  const progress = context.progress('Adding');
  const startedAt = performance.now();
  return addSources(library, inputs, {
    given,
    withdrawn,
    onProgress: ({ records, bytes, totalBytes }) => {
      const rate = Math.round((1000 * records) / (performance.now() - startedAt));
      progress.update(bytes, totalBytes, `${count(records, 'record')}, ${rate.toLocaleString('en-US')}/s`);
    },
  }).finally(() => progress.end());
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
  printRejections(rejected, context);
}

function count(n: number, what: string): string {
  return `${n.toLocaleString('en-US')} ${n === 1 ? what : what.replace(/y?$/, (y) => (y ? 'ies' : 's'))}`;
}
