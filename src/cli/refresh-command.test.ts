import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeRecord, serveServices, type TestServices } from '../../test/fixtures/connectors/serve-services.ts';
import type { CliStreams } from './cli-context.ts';
import { runCli } from './run-cli.ts';

const format = (name: string) => readFileSync(join(import.meta.dirname, '../../test/fixtures/formats', name), 'utf8');
const SETID = 'aaaaaaaa-1111-4111-8111-111111111111';
const label = (version: number) => format('label.xml').replace('versionNumber value="12"', `versionNumber value="${version}"`);

let folder: string;
let services: TestServices;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vouch-refresh-'));
  services = await serveServices();
  for (const pmid of ['1', '2', '3']) services.records.set(pmid, makeRecord(pmid, `Text of ${pmid}.`));
  services.labels.set(SETID, { version: 12, published: 'Mar 15, 2024', xml: label(12), name: 'calmex' });
  services.fullTexts.set('PMC9000101', format('article.nxml'));
});
afterEach(async () => {
  await services.close();
  rmSync(folder, { recursive: true, force: true });
});

async function run(...argv: string[]) {
  const out = new PassThrough().setEncoding('utf8');
  const err = new PassThrough().setEncoding('utf8');
  const env = { ...services.env, VOUCH_PUBMED_API_KEY: 'secret-key', VOUCH_CONTACT_EMAIL: 'library@example.org' };
  const code = await runCli([...argv, '--data', join(folder, 'data'), '--no-starter'], env, { out, err } as unknown as CliStreams);
  out.end();
  err.end();
  return { code, out: (await out.toArray()).join(''), err: (await err.toArray()).join('') };
}
async function runJson(...argv: string[]) {
  const { code, out } = await run(...argv, '--json');
  return { code, ...JSON.parse(out) };
}
const paths = () => services.seen.map(({ path }) => path);

describe('vouch add from services', () => {
  test('records by PMID and by a search, whose parts come from the history server', async () => {
    expect(await runJson('add', 'pubmed:1,2')).toMatchObject({ code: 0, added: 2, sources: ['pmid:1', 'pmid:2'] });
    expect(services.seen[0]!.query).toEqual({
      db: 'pubmed',
      tool: 'vouch',
      email: 'library@example.org',
      api_key: 'secret-key',
      retmode: 'xml',
      id: '1,2',
    });
    for (let pmid = 4; pmid <= 501; pmid++) services.records.set(String(pmid), makeRecord(String(pmid), `Text of ${pmid}.`));
    services.seen.length = 0;
    expect(await runJson('add', 'pubmed:"tremor AND adult"')).toMatchObject({ code: 0, added: 499, unchanged: 2, rejected: [] });
    expect(paths()).toEqual(['/eutils/esearch.fcgi', '/eutils/efetch.fcgi', '/eutils/efetch.fcgi']);
    expect(services.seen[0]!.query).toMatchObject({ term: 'tremor AND adult', usehistory: 'y' });
    expect(services.seen.slice(1).map(({ query }) => [query.retstart, query.retmax])).toEqual([
      ['0', '500'],
      ['500', '500'],
    ]);
  });

  test('labels by name and set id, from openFDA where DailyMed has none; full texts; the list of retractions', async () => {
    expect(await runJson('add', 'label:Calmex')).toMatchObject({ code: 0, added: 1, sources: [`setid:${SETID}`] });
    expect(await runJson('add', `label:${SETID.toUpperCase()}`)).toMatchObject({ unchanged: 1 });
    services.openfda = format('openfda-labels.json');
    const copied = await runJson('add', 'label:stillex');
    expect(copied).toMatchObject({ code: 0, rejected: [{ file: 'label:stillex (openFDA)' }] });
    expect(copied.sources).toContain('setid:bbbbbbbb-1111-4111-8111-111111111111');
    expect(services.seen.at(-1)!.query.search).toBe('openfda.brand_name:"stillex" openfda.generic_name:"stillex"');
    expect((await runJson('add', 'pmc:9000101')).sources).toContain('pmid:90000101');
    expect(await runJson('add', 'retractions')).toMatchObject({ code: 0, enriched: [{ file: 'retractions', entries: 1 }] });
  });

  test('more labels than are fetched at once are said', async () => {
    for (let n = 10; n < 40; n++) {
      const setid = `cccccccc-1111-4111-8111-1111111111${n}`;
      services.labels.set(setid, {
        version: 1,
        published: `Mar ${n - 9}, 2024`,
        xml: label(1).replace(SETID.toUpperCase(), setid),
        name: 'calmex',
      });
    }
    const { added, sources, rejected } = await runJson('add', 'label:calmex');
    expect([added, sources[0], rejected[0].reason]).toEqual([
      25,
      'setid:cccccccc-1111-4111-8111-111111111139',
      expect.stringContaining('lists 31 labels'),
    ]);
  });

  test('what a service has not, or does not give, is a rejection; the rest goes in', async () => {
    services.fail(/PMC9000101/, (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in</html>'));
    const { code, added, rejected } = await runJson(
      'add',
      'pubmed:1',
      'pubmed:404',
      'pubmed:"nothing"',
      'label:nothing',
      'pmc:PMC404',
      'pmc:PMC9000101',
    );
    expect([code, added]).toEqual([0, 1]);
    expect(rejected).toEqual([
      { file: 'pubmed:404', record: null, line: 1, reason: 'It holds no record.' },
      {
        file: 'pubmed:"nothing"',
        record: 'pubmed:"nothing"',
        line: null,
        reason: 'PubMed finds no record. It does not know "calmadrine & co".',
      },
      { file: 'label:nothing', record: 'label:nothing', line: null, reason: 'Neither DailyMed nor openFDA has a label of this name.' },
      { file: 'pmc:PMC404', record: 'pmc:PMC404', line: null, reason: expect.stringContaining('no full text') },
      { file: 'pmc:PMC9000101', record: 'pmc:PMC9000101', line: null, reason: expect.stringContaining('web page (HTML) instead of XML') },
    ]);
    services.fail(/efetch/, (response) => response.writeHead(400).end('{"error":"API key secret-key"}'));
    const refused = await run('add', 'pubmed:1');
    expect(refused.code).toBe(1);
    expect(refused.out + refused.err).toContain('PubMed at');
    expect(refused.out + refused.err).not.toContain('secret-key');
  });

  test('a packed file that ends too early is a rejection of that file', async () => {
    const packed = gzipSync(services.retractions.csv);
    services.fail(/retraction_watch/, (response) =>
      response.writeHead(200, { 'content-type': 'application/gzip' }).end(packed.subarray(0, 300)),
    );
    const { code, rejected } = await runJson('add', 'retractions');
    expect([code, rejected[0].file, rejected[0].reason]).toEqual([1, 'retractions', expect.stringContaining('cannot be unpacked')]);
  });

  test('more than PubMed gives of one search is said; so is a request that asks for nothing', async () => {
    services.fail(/esearch/, (response) =>
      response.end('<eSearchResult><Count>12345</Count><QueryKey>1</QueryKey><WebEnv>M</WebEnv></eSearchResult>'),
    );
    expect((await runJson('add', 'pubmed:cancer')).rejected[0].reason).toContain('PubMed finds 12,345 records and gives at most 10,000');
    expect((await runJson('add', 'pubmed:')).error.message).toContain('asks for nothing');
    expect((await runJson('add', 'pmc:x')).error.message).toContain('no identifier of PubMed Central');
    expect(services.seen).toHaveLength(1);
  });
});

describe('vouch refresh', () => {
  test('asks only for what changed, applies it, and lists it; vouch library --standing keeps it', async () => {
    await run('add', 'pubmed:1,2,3');
    await run('add', `label:${SETID}`);
    services.seen.length = 0;
    // 1. Nothing changed: nothing is fetched but the list of retractions, which is new, and about PMID 1.
    const first = await runJson('refresh');
    expect(first).toMatchObject({ code: 0, rejected: [], changed: [] });
    expect(first.standing).toMatchObject([
      { source: 'pmid:1', from: 'current', to: 'retracted', because: [{ type: 'retraction', target: 'pmid:900001', date: '2026-10-05' }] },
    ]);
    expect(paths()).toEqual(['/eutils/epost.fcgi', '/eutils/esearch.fcgi', '/dailymed/spls.json', '/retraction_watch.csv']);
    expect(services.seen[0]).toMatchObject({ method: 'POST', form: { db: 'pubmed', id: '1,2,3' } });
    expect(services.seen[1]!.query).toMatchObject({ query_key: '1', term: expect.stringMatching(/^\d{4}\/\d\d\/\d\d:3000\[mdat\]$/) });
    expect(services.seen[2]!.query).toMatchObject({
      published_date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      published_date_comparison: 'gte',
    });
    // 2. PubMed says that a record was retracted, DailyMed has a newer label, the list is the same.
    const link =
      '<CommentsCorrectionsList><CommentsCorrections RefType="RetractionIn"><PMID>77</PMID></CommentsCorrections></CommentsCorrectionsList>';
    services.records.set('2', makeRecord('2', 'Text of 2.', link));
    services.modified = ['2'];
    services.labels.set(SETID, { version: 13, published: 'Dec 31, 2099', xml: label(13), name: 'calmex' });
    services.seen.length = 0;
    const second = await runJson('refresh');
    expect(second.asked).toEqual([
      { service: 'pubmed', sources: 3, files: 1, trouble: null },
      { service: 'labels', sources: 1, files: 1, trouble: null },
      { service: 'retractions', sources: 0, files: 0, trouble: null },
    ]);
    expect(second).toMatchObject({ code: 0, updated: 2, standing: [{ source: 'pmid:2', from: 'current', to: 'retracted' }] });
    expect(second.changed).toMatchObject([{ source: 'pmid:2' }, { source: `setid:${SETID}`, version: { from: '12', to: '13' } }]);
    // 3. Afterwards nothing is different any more.
    expect(await runJson('refresh')).toMatchObject({ code: 0, changed: [], standing: [] });
    const listed = await runJson('library', '--standing');
    expect(listed.sources).toMatchObject([
      { source: 'pmid:1', standing: 'retracted', because: [{ target: 'pmid:900001', date: '2026-10-05' }] },
      { source: 'pmid:2', standing: 'retracted', because: [{ target: 'pmid:77' }] },
    ]);
    expect(listed.changes.map(({ source }: { source: string }) => source)).toEqual(['pmid:2', 'pmid:1']);
    expect((await run('library', '--standing')).out).toMatch(/pmid:1 {2}Title 1\n +retracted \(retraction by pmid:900001 of 2026-10-05\)/);
  });

  test('a service that does not answer keeps nothing from the others, and is asked for the same again', async () => {
    await run('add', 'pubmed:1,2');
    services.retractions.csv = services.retractions.csv.replace('Retraction,+', 'Expression of concern,+');
    services.fail(/epost/, (response) => response.writeHead(400).end());
    const failed = await runJson('refresh', 'pubmed', 'retractions');
    expect(failed.code).toBe(1);
    expect(failed.asked[0]).toMatchObject({ service: 'pubmed', files: 0, trouble: expect.stringContaining('refuses the request') });
    expect(failed.standing).toMatchObject([{ source: 'pmid:1', to: 'expression-of-concern' }]);
    expect((await run('refresh', 'nonsense')).err).toContain('no service that can be refreshed');
  });

  test('what was added as a file is asked for once, whole; digests of ours are not', async () => {
    const file = join(folder, 'records.xml');
    writeFileSync(file, `<PubmedArticleSet>${makeRecord('3', 'An older text of 3.')}</PubmedArticleSet>`);
    const digest = join(folder, 'digest.md');
    writeFileSync(digest, '---\nid: a-digest\nkind: cohort\ntextKind: digest\ntitle: A digest\nyear: 2020\npmid: "1"\n---\nIts text.\n');
    const labelFile = join(folder, 'label.xml');
    writeFileSync(labelFile, label(11));
    expect((await runJson('add', file, labelFile, digest)).added).toBe(3);
    expect(services.seen).toEqual([]);
    const { asked, changed } = await runJson('refresh', 'pubmed', 'labels');
    expect(asked).toMatchObject([
      { sources: 1, files: 1 },
      { sources: 1, files: 1 },
    ]);
    expect(paths()).toEqual(['/eutils/epost.fcgi', '/eutils/efetch.fcgi', '/dailymed/spls.json', `/dailymed/spls/${SETID}.xml`]);
    expect([services.seen[0]!.form.id, services.seen[2]!.query.setid]).toEqual(['3', SETID]);
    expect(changed).toMatchObject([
      { source: 'pmid:3', text: true },
      { source: `setid:${SETID}`, version: { from: '11', to: '12' } },
    ]);
    services.seen.length = 0;
    await run('refresh', 'pubmed');
    expect(paths()).toEqual(['/eutils/epost.fcgi', '/eutils/esearch.fcgi']);
  });

  test('a record that came broken is asked for again from the same day', async () => {
    await run('add', 'pubmed:1');
    services.modified = ['1'];
    services.records.set('1', makeRecord('1', 'Text <b>of 1.'));
    expect(await runJson('refresh', 'pubmed')).toMatchObject({ updated: 0, rejected: [{ record: 'pmid:1' }] });
    services.records.set('1', makeRecord('1', 'A newer text of 1.'));
    expect(await runJson('refresh', 'pubmed')).toMatchObject({ updated: 1, changed: [{ source: 'pmid:1', text: true }] });
  });

  test('a reinstatement makes a source current again, and is listed', async () => {
    await run('add', 'pubmed:1');
    await run('add', 'retractions');
    const row = services.retractions.csv.trim().split('\n')[1]!;
    const reinstated = row.replace('10/5/2026', '11/6/2026').replace(',Retraction,', ',Reinstatement,');
    services.retractions = { csv: `${services.retractions.csv}${reinstated}\n`, etag: '"two"' };
    expect((await runJson('refresh', 'retractions')).standing).toMatchObject([{ source: 'pmid:1', from: 'retracted', to: 'current' }]);
    const { sources, changes } = await runJson('library', '--standing');
    expect([sources.length, changes.map(({ to }: { to: string }) => to)]).toEqual([0, ['current', 'retracted']]);
  });
});
