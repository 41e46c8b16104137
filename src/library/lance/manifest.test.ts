import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { InputFault } from '../../domain/faults.ts';
import { readManifest } from './manifest.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vouch-manifest-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test.each([
  ['of another format', '{ "format": 1, "snapshot": "x" }', /format 1, and this version of Vouch reads format 3/],
  ['damaged', '{ "format": 3, "snap', /was damaged/],
  ['empty', '', /was damaged/],
])('a manifest that is %s says what to do, and that answers stay', async (_, text, message) => {
  await writeFile(join(folder, 'manifest.json'), text);
  const reading = readManifest(folder);
  await expect(reading).rejects.toThrow(InputFault);
  await expect(reading).rejects.toThrow(message);
  await expect(reading).rejects.toThrow(`mv "${folder}" "${folder}-before"`);
  await expect(reading).rejects.toThrow(/Answers and their quotes are kept/);
});

test('where nothing was committed there is none', async () => {
  expect(await readManifest(folder)).toBeNull();
});
