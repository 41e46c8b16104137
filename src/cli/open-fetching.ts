import { stat } from 'node:fs/promises';
import type { AddReport } from '../library/add-sources.ts';
import { openConnectors } from '../library/connectors/connectors.ts';
import { fetchRequest } from '../library/connectors/fetch-request.ts';
import { noteFetched } from '../library/connectors/note-fetched.ts';
import { openAsked } from '../library/connectors/open-asked.ts';
import { readConnectorRequest, type ConnectorRequest } from '../library/connectors/read-request.ts';
import { openSpool } from '../library/connectors/spool.ts';
import type { InputFile } from '../library/find-input-files.ts';
import type { LibraryReader } from '../library/library.ts';
import type { CliContext } from './cli-context.ts';
import { readConnectorSettings } from './read-connector-settings.ts';

/** The inputs of `vouch add`, with what services gave in the place of what was asked of them. */
export interface Fetching {
  inputs: (string | InputFile)[];
  /** Notes from which day on a refresh has to ask for what was added. */
  note(report: AddReport, after: LibraryReader): Promise<void>;
  /** Deletes what was fetched. */
  close(): Promise<void>;
}

/** Fetches what the arguments ask of services. A path that exists is a path, whatever its name. Services are not touched where no argument names one. */
export async function openFetching(args: string[], context: CliContext): Promise<Fetching> {
  const read = await Promise.all(args.map(async (arg) => ({ arg, request: (await exists(arg)) ? null : readConnectorRequest(arg) })));
  const requests = read.flatMap(({ request }) => request ?? []);
  if (requests.length === 0) return { inputs: args, note: async () => undefined, close: async () => undefined };
  const connectors = openConnectors(readConnectorSettings(context.env));
  const day = new Date().toISOString().slice(0, 10);
  const spool = await openSpool();
  const progress = context.progress('Fetching');
  try {
    const inputs: (string | InputFile)[] = [];
    for (const { arg, request } of read) {
      if (!request) inputs.push(arg);
      else
        for await (const fetched of fetchRequest(connectors, request, arg, spool)) {
          inputs.push(fetched);
          progress.update(inputs.length, null, fetched.as);
        }
    }
    return { inputs, note: (report, after) => note(requests, inputs, report.sources, after, day, context), close: () => spool.close() };
  } catch (error) {
    await spool.close();
    throw error;
  } finally {
    progress.end();
  }
}

// Only where one service gave everything is it known to have given each source; a refresh asks for the others once more.
async function note(
  requests: ConnectorRequest[],
  inputs: (string | InputFile)[],
  sources: string[],
  after: LibraryReader,
  day: string,
  { settings }: CliContext,
): Promise<void> {
  const services = [...new Set(requests.map((request) => SERVICES[request.of]))];
  const [service] = services;
  if (!service || services.length > 1 || inputs.some((input) => typeof input === 'string')) return;
  const asked = openAsked(settings.dataDir);
  try {
    await noteFetched(asked, service, after, sources, day);
  } finally {
    asked.close();
  }
}

const SERVICES: Record<ConnectorRequest['of'], 'pubmed' | 'labels' | null> = {
  'pubmed-records': 'pubmed',
  'pubmed-search': 'pubmed',
  label: 'labels',
  labels: 'labels',
  'full-text': null,
  retractions: null,
};

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}
