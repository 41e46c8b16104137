import type { Command } from 'commander';
import { InputFault } from '../domain/faults.ts';
import { openConnectors } from '../library/connectors/connectors.ts';
import { openAsked } from '../library/connectors/open-asked.ts';
import { REFRESHED, type RefreshedService } from '../library/connectors/ask-for-changes.ts';
import { refreshLibrary, type RefreshReport } from '../library/connectors/refresh-library.ts';
import type { CliContext } from './cli-context.ts';
import { printRejections } from './print-rejections.ts';
import { printStandingChanges } from './print-standing.ts';
import { readConnectorSettings } from './read-connector-settings.ts';
import { watchFromCommandLine } from './watch-from-command-line.ts';

/** `vouch refresh [SERVICE…]`: asks services what changed since the last time. Exit code 1 where one of them did not answer. */
export function refreshCommand(program: Command, context: CliContext): void {
  program
    .command('refresh')
    .description('ask services what changed since the last time, and apply it')
    .argument('[services...]', `only these: ${REFRESHED.join(', ')}`)
    .action((services: string[]) => refresh(services, context));
}

async function refresh(names: string[], context: CliContext): Promise<void> {
  const services = names.length ? names.map(readService) : REFRESHED;
  const connectors = openConnectors(readConnectorSettings(context.env));
  const { dataDir } = context.settings;
  const library = await context.openLibrary();
  const asked = openAsked(dataDir);
  const progress = context.progress('Refreshing');
  try {
    const onFetched = (files: number) => progress.update(files, null, `${files.toLocaleString('en-US')} files fetched`);
    const report = await refreshLibrary({ dataDir, library, connectors, asked, services, onFetched });
    await watchFromCommandLine(
      context,
      library,
      report.changed.map(({ source }) => source),
    );
    if (context.json) context.printJson(report);
    else printReport(report, context);
    if (report.asked.some(({ trouble }) => trouble !== null)) context.exitWith(1);
  } finally {
    progress.end();
    asked.close();
  }
}

function readService(name: string): RefreshedService {
  const service = REFRESHED.find((known) => known === name);
  if (!service) throw new InputFault(`"${name}" is no service that can be refreshed. Name ${REFRESHED.join(', ')}, or none for all.`);
  return service;
}

function printReport({ asked, changed, standing, rejected }: RefreshReport, context: CliContext): void {
  const { print, printTable, look } = context;
  printTable(
    ['service', 'sources asked about', 'files that came'],
    asked.map(({ service, sources, files }) => [service, sources, files]),
  );
  for (const { service, trouble } of asked) if (trouble) print(`${look.style('red', service)}: ${trouble}`);
  printStandingChanges(standing, context);
  const others = changed.filter(({ source }) => !standing.some((change) => change.source === source));
  if (others.length) print(`\n${look.style('bold', 'Changed')}`);
  for (const { source, title, version, text, fields } of others) {
    const what = version ? `version ${version.from ?? 'unknown'} to ${version.to ?? 'unknown'}` : text ? 'its text' : fields.join(', ');
    print(`  ${source}  ${title}\n    ${what}`);
  }
  if (changed.length === 0 && standing.length === 0) print('Nothing changed.');
  printRejections(rejected, context);
}
