import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addSources } from './add-sources.ts';
import { openLanceLibrary } from './lance/open-lance-library.ts';
import type { Library } from './library.ts';

const article = (pmid: number, inner = '', type = 'Journal Article') =>
  `<PubmedArticle><MedlineCitation><PMID>${pmid}</PMID><Article><ArticleTitle>Title ${pmid}.</ArticleTitle><Abstract><AbstractText>Text of ${pmid}.</AbstractText></Abstract><PublicationTypeList><PublicationType>${type}</PublicationType></PublicationTypeList></Article>${inner}</MedlineCitation></PubmedArticle>`;
const pubmed = (...articles: string[]) => `<PubmedArticleSet>\n${articles.join('\n')}\n</PubmedArticleSet>\n`;
const retraction = article(
  9,
  '<CommentsCorrectionsList><CommentsCorrections RefType="RetractionOf"><PMID>1</PMID></CommentsCorrections></CommentsCorrectionsList>',
  'Retraction of Publication',
);

let folder: string;
let input: string;
let library: Library;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vouch-add-'));
  input = join(folder, 'input');
  await mkdir(input);
  library = await openLanceLibrary(join(folder, 'library'));
});
afterEach(async () => {
  await library.close();
  await rm(folder, { recursive: true, force: true });
});

const put = (name: string, content: string | Buffer) => writeFile(join(input, name), content);
const summary = async () => (await library.reader()).summary();

describe('counting', () => {
  test('every record counts once, in reading order; a second time all is unchanged', async () => {
    await put('a.xml', pubmed(article(2), article(1), article(2)));
    await put('b.xml', pubmed(retraction));
    const first = await addSources(library, [input]);
    expect(first).toEqual({
      added: 2,
      updated: 0,
      unchanged: 1,
      notices: 1,
      rejected: [],
      sources: ['pmid:2', 'pmid:1', 'pmid:2', 'pmid:9'],
    });
    const { snapshot, byStanding } = await summary();
    expect(byStanding).toEqual({ current: 2, retracted: 1 });
    expect(await addSources(library, [input])).toMatchObject({ added: 0, updated: 0, unchanged: 3, notices: 1, rejected: [] });
    expect((await summary()).snapshot).toBe(snapshot);
  });

  test('a changed record is an update', async () => {
    await put('a.xml', pubmed(article(1), article(2)));
    await addSources(library, [input]);
    await put('a.xml', pubmed(article(1), article(2).replace('Text of 2', 'Other text of 2')));
    expect(await addSources(library, [input])).toMatchObject({ added: 0, updated: 1, unchanged: 1 });
  });

  test('a deleted citation goes; one that was merged into another source stays', async () => {
    await put('a.xml', pubmed(article(1), article(2)));
    await put('b.md', '---\nid: own\nkind: cohort\ntitle: Own\npmid: 3\n---\nText.');
    await addSources(library, [input]);
    await put('c.xml', pubmed('<DeleteCitation><PMID>2</PMID><PMID>3</PMID><PMID>4</PMID></DeleteCitation>'));
    await addSources(library, [join(input, 'c.xml')]);
    const { sources } = await (await library.reader()).browse({}, 0, 9);
    expect(sources.map((s) => s.id)).toEqual(['own', 'pmid:1']);
  });

  test('a record in two formats gives one source, the same in whatever order they come', async () => {
    await put('a.xml', pubmed(article(1)));
    await put('b.nbib', 'PMID- 1\nTI  - Title 1\nAB  - Cut short.\n');
    const files = [join(input, 'a.xml'), join(input, 'b.nbib')];
    await addSources(library, files);
    const { snapshot, byFormat } = await summary();
    expect(byFormat).toEqual({ 'medline-xml': 1 });
    await addSources(library, files.toReversed());
    expect((await summary()).snapshot).toBe(snapshot);
    const other = await openLanceLibrary(join(folder, 'other'));
    for (const file of files.toReversed()) await addSources(other, [file]);
    expect((await (await other.reader()).summary()).snapshot).toBe(snapshot);
    await other.close();
  });

  test('progress ends at all records and all bytes', async () => {
    await put('a.xml', pubmed(article(1), article(2)));
    const seen: { records: number; bytes: number; totalBytes: number }[] = [];
    await addSources(library, [input], { onProgress: (p) => seen.push(p) });
    expect(seen.at(-1)).toMatchObject({ records: 2, bytes: seen.at(-1)!.totalBytes });
  });
});

describe('files', () => {
  test('gzip is known by its content, whatever the name', async () => {
    await put('packed.xml', gzipSync(pubmed(article(1))));
    await put('packed.md.gz', gzipSync('# A heading\n\nText.'));
    expect(await addSources(library, [input])).toMatchObject({ added: 2, rejected: [] });
  });

  test('what cannot be read is named with its reason, the rest goes in', async () => {
    await put('a.xml', pubmed(article(1), article(2).replace('</AbstractText>', '')));
    await put('b.json', '{"resourceType":"Patient"}');
    await put('c.xml', gzipSync(pubmed(article(3))).subarray(0, 60));
    await put('d.md', '---\nkind: nonsense\ntitle: T\n---\nText.');
    await put('e.xml', '');
    await put('f.md', Buffer.from([0x2d, 0xff, 0xfe, 0x00]));
    const { added, rejected } = await addSources(library, [join(input, 'none.xml'), input]);
    expect(added).toBe(1);
    const said = rejected.map(({ file, record, line, reason }) => [file.slice(input.length + 1), record, line, reason]);
    expect(said).toEqual([
      ['none.xml', null, null, 'There is no such file or folder.'],
      ['a.xml', 'pmid:2', 3, expect.stringContaining('not well formed')],
      ['b.json', null, 1, expect.stringContaining('FHIR Patient')],
      ['c.xml', null, 1, expect.stringContaining('cannot be unpacked')],
      ['d.md', null, 2, expect.stringContaining('kind')],
      ['e.xml', null, 1, 'The file is empty.'],
      ['f.md', null, 1, 'The file is not text in UTF-8.'],
    ]);
  });

  test('where nothing is readable nothing is committed', async () => {
    await put('a.bin', 'nothing known');
    const { sources, rejected } = await addSources(library, [input]);
    expect([sources.length, rejected.length]).toEqual([0, 1]);
    expect((await summary()).snapshot).toBe('empty');
  });

  test('folders are read in order of name, without hidden files; a link out of the folder is refused', async () => {
    await mkdir(join(input, 'sub'));
    await put('b.xml', pubmed(article(2)));
    await put('sub/c.xml', pubmed(article(3)));
    await put('a.xml', pubmed(article(1)));
    await put('.hidden.xml', pubmed(article(4)));
    await writeFile(join(folder, 'secret.xml'), pubmed(article(5)));
    await symlink(join(folder, 'secret.xml'), join(input, 'link.xml'));
    await symlink(join(folder), join(input, 'linked-folder'));
    await symlink(join(input, 'a.xml'), join(input, 'inside.xml'));
    const { sources, rejected } = await addSources(library, [input]);
    expect(sources).toEqual(['pmid:1', 'pmid:2', 'pmid:1', 'pmid:3']);
    expect(rejected.map((r) => r.file)).toEqual([join(input, 'link.xml'), join(input, 'linked-folder')]);
  });

  test('a sidecar gives fields, its mistakes are named', async () => {
    await put('a.md', 'Some advice.');
    await put('a.md.source.yaml', 'kind: guideline\ntitle: The advice\nissuer: A Society\nyear: 2024\njurisdictions: [NG]\n');
    await put('b.md', 'Other advice.');
    await put('b.md.source.yaml', 'kind: guideline\ncolour: red\n');
    const { sources, rejected } = await addSources(library, [input], { given: { issuer: 'Somebody else', year: 1999 } });
    expect(await (await library.reader()).source(sources[0]!)).toMatchObject({
      kind: 'guideline',
      title: 'The advice',
      issuer: 'A Society',
      year: 2024,
    });
    expect(rejected).toMatchObject([{ file: join(input, 'b.md'), line: 2, reason: expect.stringContaining('b.md.source.yaml') }]);
  });
});

const DATA = process.env.VOUCH_TEST_DATA ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));
const PUBMED = join(DATA, 'pubmed');

test.skipIf(!existsSync(PUBMED))(`real PubMed files are read to the record (skipped where there is no ${PUBMED})`, async () => {
  const counts = { 'efetch1.xml': 2, 'efetch2.xml': 2, 'pubmed_ade.xml': 5, 'pubmed_cpfe.xml': 111, 'pubmed_qi29.xml': 121 };
  for (const [name, count] of Object.entries(counts)) {
    await copyFile(join(PUBMED, name), join(input, name));
    const report = await addSources(library, [join(input, name)]);
    expect([name, report.added, report.rejected]).toEqual([name, count, []]);
  }
  expect(await addSources(library, [input])).toMatchObject({ added: 0, updated: 0, unchanged: 241 });
  expect((await summary()).byStanding).toEqual({ current: 238, corrected: 3 });
});
