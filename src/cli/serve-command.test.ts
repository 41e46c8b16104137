import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EXAMPLE_QUESTIONS } from '../server/example-questions.ts';
import { exampleAnswerId } from '../server/make-answer-id.ts';

const QUESTION = 'What is the dose of baricitinib in alopecia areata?';

let folder: string;
const children = new Set<ChildProcess>();
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vouch-serve-'));
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
  await rm(folder, { recursive: true, force: true });
});

interface Serving {
  child: ChildProcess;
  /** With a slash at the end. */
  url: string;
  exit: Promise<[number | null, NodeJS.Signals | null]>;
  stderr: () => string;
}

/** Starts `vouch serve` on a free port and waits for the line that says it is up. */
async function serve(...options: string[]): Promise<Serving> {
  const child = spawn(process.execPath, ['bin/vouch.js', 'serve', '--port', '0', '--data', folder, ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const exit = once(child, 'exit') as Serving['exit'];
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /^Vouch is up at (http:\/\/\S+\/)$/.exec(line)?.[1];
    if (url) return { child, url, exit, stderr: () => stderr };
    throw new Error(`the first line is ${line}`);
  }
  throw new Error(`it ended before it was up: ${stderr}`);
}

/** Asks through the form and gives the article's address and text, once it stands. */
async function askByForm(url: string): Promise<{ address: string; html: string }> {
  const posted = await fetch(`${url}ask`, {
    method: 'POST',
    body: new URLSearchParams({ question: QUESTION }),
    headers: { origin: new URL(url).origin },
  });
  for (let tries = 0; tries < 600; tries++) {
    const response = await fetch(posted.url);
    const html = await response.text();
    if (html.includes('<article')) return { address: response.url, html };
    await sleep(50);
  }
  throw new Error(`no article at ${posted.url}`);
}

async function waitForExamples(url: string): Promise<string> {
  for (let tries = 0; tries < 600; tries++) {
    const html = await (await fetch(`${url}answers`)).text();
    if (EXAMPLE_QUESTIONS.every((question) => html.includes(exampleAnswerId(question)))) return html;
    await sleep(50);
  }
  throw new Error('the example questions were not answered');
}

describe('vouch serve', () => {
  it('answers, ends on SIGTERM, and shows the same article when started again', async () => {
    const first = await serve();
    const { address, html } = await askByForm(first.url);
    await waitForExamples(first.url);
    first.child.kill('SIGTERM');
    expect(await first.exit).toEqual([0, null]);

    const second = await serve();
    const path = new URL(address).pathname;
    expect(await (await fetch(`${second.url}${path.slice(1)}`)).text()).toBe(html);
    // Examples that have an answer are left alone.
    await waitForExamples(second.url);
    expect(second.stderr()).not.toContain('example-answered');
    second.child.kill('SIGINT');
    expect(await second.exit).toEqual([0, null]);
  });

  it('works at once after a kill, with every answer that it had shown', async () => {
    const first = await serve('--no-examples');
    const { address, html } = await askByForm(first.url);
    first.child.kill('SIGKILL');
    await first.exit;

    const second = await serve();
    const path = new URL(address).pathname;
    expect(await (await fetch(`${second.url}${path.slice(1)}`)).text()).toBe(html);
    await waitForExamples(second.url);
    expect(await (await fetch(`${second.url}answers/${'a'.repeat(25)}`)).text()).toContain('stopped before it was answered');
  });

  it('finishes what it was killed at while it set itself up', async () => {
    for (const after of [150, 400, 700]) {
      const child = spawn(process.execPath, ['bin/vouch.js', 'serve', '--port', '0', '--data', folder], { stdio: 'ignore' });
      await sleep(after);
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    const { url } = await serve();
    expect(await (await fetch(`${url}api/library`)).json()).toMatchObject({ sources: expect.any(Number) });
    await waitForExamples(url);
  });

  it('ends although somebody keeps a connection open and watches an answer being made', async () => {
    const { child, url, exit } = await serve('--no-examples');
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    await once(socket, 'connect');
    socket.on('error', () => undefined);
    const posted = await fetch(`${url}ask`, { method: 'POST', body: new URLSearchParams({ question: QUESTION }), redirect: 'manual' });
    const events = fetch(`${new URL(posted.headers.get('location')!, url).href}/events`).catch(() => undefined);
    child.kill('SIGTERM');
    expect(await exit).toEqual([0, null]);
    await events;
    socket.destroy();
  });

  it('says so when the port is taken', async () => {
    const { url } = await serve('--no-examples');
    const second = spawn(process.execPath, ['bin/vouch.js', 'serve', '--port', new URL(url).port, '--data', join(folder, 'other')], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    children.add(second);
    let stderr = '';
    second.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    expect((await once(second, 'exit'))[0]).toBe(1);
    expect(stderr).toContain('--port');
  });

  it('writes no question into its log', async () => {
    const { child, url, exit, stderr } = await serve('--no-examples');
    await askByForm(url);
    child.kill('SIGTERM');
    await exit;
    expect(stderr()).toContain('"route":"/ask"');
    expect(stderr()).not.toContain('alopecia');
  });
});
