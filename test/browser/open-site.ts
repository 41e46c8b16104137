import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Browser } from 'playwright-core';

const PROJECT = join(import.meta.dirname, '..', '..');
const UP_WITHIN_MS = 60_000;

export interface OpenSite {
  /** Without a last slash. */
  address: string;
  /** The server's data folder. */
  data: string;
  browser: Browser;
  close(): Promise<void>;
}

/** Starts the real server as its users do, on a fresh data folder and a free port, with further settings where given, and a Chromium beside it. */
export async function openSite(executablePath: string, settings: Record<string, string> = {}): Promise<OpenSite> {
  const data = mkdtempSync(join(tmpdir(), 'vouch-browser-'));
  const address = `http://127.0.0.1:${await findFreePort()}`;
  const server = spawn(process.execPath, ['bin/vouch.js', 'serve', '--port', new URL(address).port, '--data', data], {
    cwd: PROJECT,
    env: { ...process.env, VOUCH_QUESTIONS_PER_MINUTE: '0', ...settings },
  });
  let log = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => (log += chunk));
  await waitUntilUp(address, server, () => log);
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return {
    address,
    data,
    browser,
    async close() {
      await browser.close();
      await end(server);
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** Asks the site a few questions at once, so that the next one has to wait its turn and its progress can be seen. */
export async function keepBusy(address: string): Promise<void> {
  const question = 'Which is more effective for atopic dermatitis: upadacitinib or baricitinib?';
  const asked = Array.from({ length: 4 }, () =>
    fetch(`${address}/ask`, { method: 'POST', body: new URLSearchParams({ question }), redirect: 'manual' }),
  );
  await Promise.all(asked);
}

async function waitUntilUp(address: string, server: ChildProcess, log: () => string): Promise<void> {
  const deadline = Date.now() + UP_WITHIN_MS;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error(`the server ended before it was up:\n${log()}`);
    // The example answers are published shortly after the site is up.
    const home = await fetch(address).then(
      (response) => (response.ok ? response.text() : ''),
      () => '',
    );
    if (home.includes('class="answers"')) return;
    await sleep(200);
  }
  server.kill('SIGKILL');
  throw new Error(`no home page with a published answer within ${UP_WITHIN_MS / 1000} s:\n${log()}`);
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
