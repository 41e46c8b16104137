import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addSources } from './add-sources.ts';
import { openLanceLibrary } from './lance/open-lance-library.ts';
import type { Library } from './library.ts';

const FIXTURES = join(import.meta.dirname, '../../test/fixtures/formats');
const SETID = 'setid:aaaaaaaa-1111-4111-8111-111111111111';

let folder: string;
let library: Library;
let newer: string;
let older: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vouch-editions-'));
  await mkdir(join(folder, 'input'));
  library = await openLanceLibrary(join(folder, 'library'));
  const label = await readFile(join(FIXTURES, 'label.xml'), 'utf8');
  [newer, older] = [join(folder, 'input', 'newer.xml'), join(folder, 'input', 'older.xml')];
  await writeFile(newer, label);
  await writeFile(
    older,
    label.replace('versionNumber value="12"', 'versionNumber value="9"').replace('value="20240315"', 'value="20200101"'),
  );
});
afterEach(async () => {
  await library.close();
  await rm(folder, { recursive: true, force: true });
});

test.each([
  ['the older first', () => [older, newer]],
  ['the newer first', () => [newer, older]],
])('the newer edition of a label stays, added %s', async (_, order) => {
  const outcomes = [];
  for (const file of order()) outcomes.push(await addSources(library, [file]));
  expect(outcomes.map((o) => o.added + o.updated + o.unchanged)).toEqual([1, 1]);
  const reader = await library.reader();
  expect(await reader.summary()).toMatchObject({ sources: 1, byKind: { 'drug-label': 1 } });
  expect(await reader.source(SETID)).toMatchObject({ version: '12', labelDate: '2024-03-15' });
  expect(await addSources(library, [older])).toMatchObject({ added: 0, updated: 0, unchanged: 1 });
});

test('a label of openFDA without sections of its own never takes the place of the same label in SPL', async () => {
  const openfda = join(folder, 'input', 'labels.json');
  const record = { set_id: SETID.slice(6), version: '12', effective_time: '20240315', warnings: ['CALMEX can cause falls.'], openfda: {} };
  await writeFile(openfda, JSON.stringify({ meta: { disclaimer: 'openFDA' }, results: [record] }));
  await addSources(library, [newer]);
  const before = (await library.reader()).snapshot;
  expect(await addSources(library, [openfda])).toMatchObject({ unchanged: 1, rejected: [] });
  expect((await library.reader()).snapshot).toBe(before);
});

test('leaflet, full text and label go in side by side, and a retraction reaches its article', async () => {
  const files = ['label.xml', 'leaflet.json', 'article.nxml', 'openfda-labels.json'].map((name) => join(FIXTURES, name));
  const report = await addSources(library, files);
  expect(report).toMatchObject({ added: 5, notices: 1 });
  expect(report.rejected.map(({ file, record }) => [file, record])).toEqual([[files[3], '#2']]);
  const reader = await library.reader();
  expect(await reader.source('PMC9000101')).toMatchObject({ id: 'pmid:90000101', standing: 'retracted' });
  expect(await reader.source('EU/1/99/9999/001')).toMatchObject({ id: 'eu:1/99/9999' });
});

test('a label without a date gets none from what else is held about it', async () => {
  const digest = join(folder, 'input', 'digest.md');
  await writeFile(
    digest,
    '---\nkind: drug-label\ntitle: Calmex\neu: 1/99/9999\nyear: 2021\nissuer: Example Europe\ntextKind: digest\n---\nCalmex is for tremor.\n',
  );
  const { sources } = await addSources(library, [digest, join(FIXTURES, 'leaflet.json')]);
  expect(await (await library.reader()).source(sources[0]!)).toMatchObject({ textKind: 'label', year: null, labelDate: null });
});
