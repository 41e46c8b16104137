import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import type { Pubmed } from '../library/connectors/pubmed/pubmed.ts';
import type { Library } from '../library/library.ts';
import type { ModelUse } from '../models/language-model.ts';
import type { AnswerRecord } from '../record/record.ts';
import type { AccountSettings } from './accounts/account-settings.ts';
import { openAccounts } from './accounts/open-accounts.ts';
import { answerPath } from './answer-address.ts';
import { describeFault } from './answer-fault.tsx';
import { answerQuestion } from './answer-question.ts';
import { createApp } from './app.ts';
import { modelNotice } from './choose-model.ts';
import { createArticlePages } from './cache/render-article.tsx';
import { createIntakes } from './create-intakes.ts';
import { createAskJobs } from './jobs/ask-jobs.ts';
import type { Log } from './log.ts';
import { publishExamples } from './publish-examples.ts';
import { boardPortsOf } from './review/board-ports.ts';
import { keepWatch } from './review/keep-watch.ts';
import { readStaticFiles } from './read-static-files.ts';
import type { ServerSettings } from './server-settings.ts';
import { watchLibrary } from './review/watch-library.ts';
import type { Site } from './site.ts';

const QUEUE_LIMIT = 100;
const JOBS_REMEMBERED = 1000;
const REQUESTS_END_WITHIN_MS = 3000;
const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const PACKAGE = new URL('../../package.json', import.meta.url);

export interface SiteToStart {
  settings: ServerSettings;
  accounts: AccountSettings;
  library: Library;
  record: AnswerRecord;
  dataDir: string;
  /** The language model that writes, where one is set. */
  model: ModelUse | null;
  /** PubMed, where the settings let somebody search it from here. */
  pubmed: Pubmed | null;
  log: Log;
  /** Whether the example questions are answered and published where they are not yet. */
  examples: boolean;
}

export interface RunningSite {
  /** Where the site is reached from this machine, with a slash at the end. */
  url: string;
  /** Resolves when the example questions have their answers, or cannot have them. */
  examplesDone: Promise<void>;
  /** Takes no new request, lets those that run end, and stops. Library and record stay open: whoever opened them closes them. */
  stop(): Promise<void>;
}

/** Starts the web site and resolves when it takes requests; the examples are answered after that, in the background. */
export async function startSite({
  settings,
  accounts,
  library,
  record,
  model,
  pubmed,
  dataDir,
  log,
  examples,
}: SiteToStart): Promise<RunningSite> {
  // 1. What the site is made of.
  const { files, assets: addresses } = await readStaticFiles(DIST);
  const assets = { ...addresses, modelNotice: modelNotice(model) };
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string };
  const site: Site = {
    ...openAccounts({ record, settings: accounts, server: settings, log }),
    settings,
    version,
    library,
    record,
    model,
    pubmed,
    assets,
    files,
    log,
    dataDir,
    intakes: await createIntakes({ library, record, dataDir, log, watch: (sources) => watchLibrary(boardPortsOf(site), sources) }),
    articles: createArticlePages(
      { record, library, assets, offersPubmed: settings.whoMaySearchPubmed === 'anybody' },
      settings.pageCacheBytes,
    ),
    jobs: createAskJobs({
      answer: async (id, question, onProgress, wishes) =>
        answerPath(await answerQuestion({ library, record, model, version }, { id, question, ...wishes, listed: false, onProgress })),
      onFailure: (fault, { question }) => log('question-failed', { fault: describeFault(fault, question) }),
      concurrency: settings.concurrentQuestions,
      timeLimitMs: settings.questionTimeLimitMs,
      queueLimit: QUEUE_LIMIT,
      remembered: JOBS_REMEMBERED,
    }),
  };
  // 2. Open the door.
  const server = createServer(getRequestListener(createApp(site).fetch, { hostname: settings.host }));
  const url = await listen(server, settings);
  // 3. What can wait.
  let stopping = false;
  const watching = keepWatch(boardPortsOf(site));
  const examplesDone = examples ? publishExamples(site, () => stopping) : Promise.resolve();
  return {
    url,
    examplesDone,
    async stop() {
      stopping = true;
      await Promise.all([close(server), site.jobs.stop(), site.intakes.stop(), examplesDone, watching.stop()]);
    },
  };
}

async function listen(server: Server, { host, port }: ServerSettings): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  const taken = typeof address === 'object' && address ? address.port : port;
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${taken}/`;
}

// Streams of progress would keep the server open for as long as somebody watches.
async function close(server: Server): Promise<void> {
  const timer = setTimeout(() => server.closeAllConnections(), REQUESTS_END_WITHIN_MS);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(timer);
}
