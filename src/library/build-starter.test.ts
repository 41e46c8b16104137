import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readStarter } from './build-starter.ts';
import { openLibrary } from './open-library.ts';

const STARTER = fileURLToPath(new URL('../../starter/', import.meta.url));
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vouch-starter-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('an empty data folder gets every bundled source, the next opening changes nothing', async () => {
  const first = await openLibrary(folder, { starter: true });
  const { sources, snapshot, byStanding } = await (await first.reader()).summary();
  await first.close();
  const second = await openLibrary(folder, { starter: true });
  expect((await (await second.reader()).summary()).snapshot).toBe(snapshot);
  expect(sources).toBeGreaterThanOrEqual(120);
  expect(byStanding).toEqual({ current: sources });
  await second.close();
});

test('without the starter the library stays empty', async () => {
  const library = await openLibrary(folder, { starter: false });
  expect((await (await library.reader()).summary()).sources).toBe(0);
  await library.close();
});

test('two processes that open a new folder at once build it once', async () => {
  const [one, two] = await Promise.all([openLibrary(folder, { starter: true }), openLibrary(folder, { starter: true })]);
  expect((await one.reader()).snapshot).toBe((await two.reader()).snapshot);
  await one.close();
  await two.close();
});

test('a broken file is named with its line', async () => {
  await writeFile(join(folder, 'bad.md'), '---\nkind: nothing\n---\nText.');
  await expect(readStarter(folder)).rejects.toMatchObject({ place: { file: join(folder, 'bad.md'), line: 2, field: 'kind' } });
});

test('every bundled source is a digest with text, and every guideline has an issuer, a year and jurisdictions', async () => {
  const documents = await readStarter(STARTER);
  for (const { source, passages } of documents) {
    expect(source.textKind).toBe('digest');
    expect(passages.length).toBeGreaterThan(0);
    expect(source.kind !== 'guideline' || (source.issuer !== null && source.year !== null && source.jurisdictions.length > 0)).toBe(true);
  }
});
