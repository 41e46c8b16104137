import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BusyFault } from '../../domain/faults.ts';
import { openLibrary } from '../open-library.ts';
import { makeDocument, pmid } from '../library-contract.ts';
import { openLanceLibrary } from './open-lance-library.ts';

const loader = new URL('../../../bin/load-typescript.js', import.meta.url).href;
const home = new URL('./', import.meta.url).href;

// Writes more than is kept in memory, says so, and waits for its end; without a parent it ends by itself.
const WRITER = `
const { openLanceLibrary } = await import('${home}open-lance-library.ts');
const { readStarter } = await import('${home}../build-starter.ts');
const { NO_IDENTIFIERS } = await import('${home}../identify-source.ts');
const [{ source, passages }] = await readStarter(${JSON.stringify(new URL('../../../starter/', import.meta.url).pathname)});
const library = await openLanceLibrary(process.argv[1]);
const writer = await library.writer();
const half = (from) => Array.from({ length: 4500 }, (_, i) => ({ source: { ...source, id: 'half-' + (from + i), aliases: [], identifiers: NO_IDENTIFIERS }, passages }));
// The first are written for certain when the second are.
await writer.upsertAll(half(0));
await writer.upsertAll(half(4500));
console.log('written');
// A writer that nothing refers to is collected, and its lock with it.
process.stdin.resume().on('end', () => process.exit(writer ? 0 : 1));
`;

async function writeAndBeKilled(folder: string, meanwhile: () => Promise<void>): Promise<void> {
  const child = spawn(process.execPath, ['--import', loader, '--input-type=module', '-e', WRITER, folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [said] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  expect(String(said)).toContain('written');
  await meanwhile();
  child.kill('SIGKILL');
  await once(child, 'exit');
}

let dataDir: string;
let folder: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'vouch-killed-'));
  folder = join(dataDir, 'library');
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

test('while another process writes, a writer is told which; once that is killed, it writes at once', async () => {
  const library = await openLanceLibrary(folder, { waitMs: 200 });
  const put = async (n: string) => {
    const writer = await library.writer();
    await writer.upsert(makeDocument({ identifiers: pmid(n) }));
    await writer.commit();
  };
  await put('1');
  await writeAndBeKilled(folder, async () => {
    await expect(put('2')).rejects.toThrow(BusyFault);
    await expect(put('2')).rejects.toThrow(/Process \d+ has been writing/);
    expect((await (await library.reader()).summary()).sources).toBe(1);
  });
  await put('3');
  const reader = await library.reader();
  expect(await reader.summary()).toMatchObject({ sources: 2, passages: 2 });
  expect((await reader.browse({}, 0, 9)).sources.map((s) => s.id)).toEqual(['pmid:1', 'pmid:3']);
  await library.close();
});

test('a starter library whose building was killed is finished by the next opening', async () => {
  await writeAndBeKilled(folder, async () => {});
  const library = await openLibrary(dataDir, { starter: true });
  const { sources, byStanding } = await (await library.reader()).summary();
  expect(sources).toBeLessThan(4500);
  expect(byStanding).toEqual({ current: sources });
  expect(await (await library.reader()).source('half-1')).toBeNull();
  await library.close();
});

test('a writer waits for another process, says so, and goes on when that one ends', async () => {
  const said: string[] = [];
  const library = await openLanceLibrary(folder, { waitMs: 60_000, onWait: (sentence) => said.push(sentence) });
  const waiting = { put: Promise.resolve() };
  await writeAndBeKilled(folder, async () => {
    waiting.put = library.writer().then((writer) => writer.abandon());
    await expect.poll(() => said, { timeout: 30_000 }).toEqual([expect.stringMatching(/^Process \d+ .*Waiting for it to end\.$/)]);
  });
  await waiting.put;
  await library.close();
});
