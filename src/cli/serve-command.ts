import type { Command } from 'commander';
import { openPubmed } from '../library/connectors/pubmed/pubmed.ts';
import { embedInBackground } from '../library/embed-in-background.ts';
import { openModel } from '../models/open-model.ts';
import { logTo } from '../server/log.ts';
import { startSite } from '../server/start-site.ts';
import type { CliContext } from './cli-context.ts';
import { keepSecret } from './keep-secret.ts';
import { readAccountSettings } from './read-account-settings.ts';
import { readConnectorSettings } from './read-connector-settings.ts';
import { readModelSettings } from './read-model-settings.ts';
import { readServerSettings } from './read-server-settings.ts';

const STOP_WITHIN_MS = 8000;
const END_WITHIN_MS = 9000;

interface ServeOptions {
  host?: string;
  port?: string;
  examples: boolean;
}

/** `vouch serve`: the web site and API, until SIGTERM or SIGINT. Prints the address when the site takes requests. */
export function serveCommand(program: Command, context: CliContext): void {
  program
    .command('serve')
    .description('the web site and API')
    .option('--port <n>', 'the port to listen on; 0 takes a free one (default: VOUCH_PORT, else 4000)')
    .option('--host <address>', 'the address to listen on (default: VOUCH_HOST, else 127.0.0.1)')
    .option('--no-examples', 'answer and publish no example questions')
    .action((options: ServeOptions) => serve(options, context));
}

async function serve(options: ServeOptions, context: CliContext): Promise<void> {
  // 1. A signal counts from now on, so that one that comes early ends the command just as cleanly.
  const told = waitForSignal();
  const settings = readServerSettings(options, process.env);
  const modelSettings = readModelSettings(process.env);
  const [library, record] = await Promise.all([context.openLibrary(), context.openRecord()]);
  const accounts = readAccountSettings(process.env, await keepSecret(context.settings.dataDir));
  const model = await openModel(modelSettings, record.modelCalls, () => new Date());
  // 2. Up: the address goes to stdout, everything that happens later to stderr.
  const log = logTo(process.stderr);
  const pubmed = settings.whoMaySearchPubmed === 'nobody' ? null : openPubmed(readConnectorSettings(process.env));
  const site = await startSite({
    settings,
    accounts,
    library,
    record,
    dataDir: context.settings.dataDir,
    model,
    pubmed,
    log,
    examples: options.examples,
  });
  const address = settings.publicUrl === null ? site.url : `${settings.publicUrl}/`;
  if (context.json) context.printJson({ url: address });
  else context.print(`Vouch is up at ${address}`);
  // 3. Passages get their vectors in the background; until all have them, questions are searched by words.
  const embedding = embedInBackground(library, {
    onComplete: (passages) => log('embedded', { passages }),
    onFault: (fault) => log('embedding-failed', { fault: fault instanceof Error ? fault.message : String(fault) }),
  });
  // 4. Down: requests and questions that run may end, then the context closes library and record.
  await told;
  await Promise.race([Promise.all([site.stop(), embedding.stop()]), giveUp()]);
}

// npm and the launcher pass on signals that the process group has got already: the second one must not end what the first one began.
async function waitForSignal(): Promise<void> {
  await new Promise<void>((resolve) => {
    process.on('SIGTERM', resolve);
    process.on('SIGINT', resolve);
  });
  setTimeout(() => process.exit(0), END_WITHIN_MS).unref();
}

function giveUp(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, STOP_WITHIN_MS).unref());
}
