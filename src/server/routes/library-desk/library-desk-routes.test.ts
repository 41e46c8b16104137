import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { linesOf, makePdf } from '../../../../test/fixtures/make-pdf.ts';
import { makeAnswer } from '../../../../test/fixtures/make-answer.ts';
import { openTestSite, type TestSite } from '../../../../test/fixtures/open-test-site.ts';
import { postForm, signIn, type SignedIn } from '../../../../test/fixtures/sign-in.ts';
import { makeDocument, pmid } from '../../../library/library-contract.ts';
import { readWithdrawals } from '../../../library/withdrawals.ts';
import { readCoverage } from '../../read-coverage.ts';

let test: TestSite;
let editor: SignedIn;
beforeEach(async () => {
  test = await openTestSite();
  editor = await signIn(test, ['editor']);
});
afterEach(() => test.close());

const get = (path: string, { headers }: SignedIn = editor) => Promise.resolve(test.app.request(path, { headers }));
const post = (path: string, fields: Record<string, string>) => Promise.resolve(test.app.request(path, postForm(fields, editor.headers)));

async function upload(files: File[], fields: Record<string, string> = {}, who = editor) {
  const body = new FormData();
  for (const file of files) body.append('files', file);
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return test.app.request('/desk/library', { method: 'POST', body, headers: who.headers });
}

/** Uploads, waits, and gives the page that tells what went in. */
async function uploadAndRead(files: File[], fields: Record<string, string> = {}): Promise<string> {
  const response = await upload(files, fields);
  const page = response.headers.get('location')!;
  expect([response.status, page]).toEqual([303, expect.stringMatching(/^\/desk\/library\/uploads\/[a-z0-9]{25}$/)]);
  await test.site.intakes.ended(page.split('/').at(-1)!);
  return (await get(page)).text();
}

const guideline = () =>
  new File(
    [
      makePdf([
        linesOf(72, 700, ['Treatment of tremor in adults', 'A beta blocker is the first treatment of essential tremor in adults.']),
        linesOf(72, 700, ['Stop it where the heart rate falls below 50 beats per minute.']),
      ]) as Uint8Array<ArrayBuffer>,
    ],
    '../../tremor <b>.pdf',
  );
const findOnly = async (kind: string) => (await (await test.site.library.reader()).browse({ kinds: [kind as 'guideline'] }, 0, 9)).sources;

describe('who may', () => {
  it('only editors see the desk or change anything', async () => {
    const reviewer = await signIn(test, ['reviewer']);
    for (const path of ['/desk/library', '/desk/library/coverage', '/desk/library/sources/exam-source'])
      expect((await get(path, reviewer)).status).toBe(403);
    expect((await upload([guideline()], {}, reviewer)).status).toBe(403);
    expect((await test.app.request('/desk/library')).headers.get('location')).toContain('/sign-in');
    expect((await (await test.site.library.reader()).summary()).sources).toBe(1);
  });

  it('nothing is taken from another site, and no more than the limit', async () => {
    const foreign = { ...editor, headers: { ...editor.headers, 'sec-fetch-site': 'cross-site' } };
    expect((await upload([guideline()], {}, foreign)).status).toBe(403);
    const { headers } = editor;
    const large = { ...headers, 'content-length': String(65 * 1024 * 1024), 'content-type': 'multipart/form-data; boundary=x' };
    expect((await test.app.request('/desk/library', { method: 'POST', body: 'x', headers: large })).status).toBe(413);
  });
});

describe('uploads', () => {
  it('a PDF becomes a guideline with what the form says of it; its pages lead to the original', async () => {
    const html = await uploadAndRead([guideline()], { kind: 'guideline', issuer: 'Tremor Society', jurisdictions: 'gb', year: '2025' });
    expect(html).toContain('1 added');
    expect(html).not.toContain('<b>.pdf');
    const [source] = await findOnly('guideline');
    expect(source).toMatchObject({ issuer: 'Tremor Society', jurisdictions: ['GB'], year: 2025 });
    const page = `/desk/library/sources/${encodeURIComponent(source!.id)}`;
    const shown = await (await get(page)).text();
    expect(shown).toContain('Stop it where the heart rate falls below 50 beats per minute.');
    expect(shown).toContain(`${page}/original#page=2`);
    const original = await get(`${page}/original`);
    expect(original.headers.get('content-type')).toBe('application/pdf');
    expect(original.headers.get('cache-control')).toBe('private, no-store');
    expect(Buffer.from(await original.arrayBuffer()).equals(Buffer.from(await guideline().arrayBuffer()))).toBe(true);
    expect(await readdir(join(test.site.dataDir, 'uploads'))).toEqual([]);
    expect((await test.site.record.audit.list({ limit: 1 }))[0]).toMatchObject({ action: 'add sources', detail: { added: 1 } });
  });

  it('what a file is may be said later', async () => {
    await uploadAndRead([guideline()]);
    const [source] = await findOnly('document');
    const page = `/desk/library/sources/${encodeURIComponent(source!.id)}`;
    const asked = await post(`${page}/describe`, { kind: 'guideline', issuer: '', jurisdictions: 'GB', year: '2025' });
    expect([asked.status, await asked.text()]).toEqual([422, expect.stringContaining('A guideline needs its issuer')]);
    const described = await post(`${page}/describe`, { kind: 'guideline', issuer: 'Tremor Society', jurisdictions: 'GB', year: '2025' });
    await test.site.intakes.ended(described.headers.get('location')!.split('/').at(-1)!);
    expect((await findOnly('guideline')).map(({ id }) => id)).toEqual([source!.id]);
    expect(await findOnly('document')).toEqual([]);
    expect((await get(`${page}/original`)).status).toBe(200);
  });

  it('tells what was rejected and why, and takes in the rest', async () => {
    const html = await uploadAndRead([new File(['{"not":'], 'broken.json'), new File(['<PubmedArticleSet>'], 'cut.xml'), guideline()]);
    expect(html).toContain('1 added, 2 rejected');
    expect(html).toContain('broken.json');
    expect((await (await test.site.library.reader()).summary()).sources).toBe(2);
  });

  it('a page or script among them is shown as text', async () => {
    await uploadAndRead([new File(['<html><body><h1>Rest</h1><p>Rest helps.</p><script>alert(1)</script></body></html>'], 'rest.html')]);
    const [source] = await findOnly('document');
    const original = await get(`/desk/library/sources/${encodeURIComponent(source!.id)}/original`);
    expect(original.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(original.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('asks again where there is no file or a field says what cannot be', async () => {
    for (const [files, fields, message] of [
      [[], {}, 'Choose at least one file.'],
      [[guideline()], { kind: 'nonsense' }, 'kind'],
      [[guideline()], { year: '25' }, 'year'],
    ] as const) {
      const response = await upload([...files], fields);
      expect([response.status, await response.text()]).toEqual([422, expect.stringContaining(message)]);
    }
  });
});

describe('withdrawing', () => {
  it('takes a source out of every search; answers keep their quotes; it stays out until it is let in again', async () => {
    const made = makeAnswer();
    await test.site.record.saveAnswer(made, { listed: true });
    const [source] = (await (await test.site.library.reader()).browse({}, 0, 1)).sources;
    const page = `/desk/library/sources/${encodeURIComponent(source!.id)}`;
    expect((await post(`${page}/withdraw`, { reason: '' })).status).toBe(422);
    expect((await post(`${page}/withdraw`, { reason: 'Its author asked for it' })).headers.get('location')).toContain('done=withdrawn');
    expect(await (await test.site.library.reader()).source(source!.id)).toBeNull();
    expect((await get(page)).status).toBe(404);
    expect((await test.app.request(made.answer.url)).status).toBe(200);
    const flags = await test.site.record.reviews.flags({ answer: made.answer.id, open: true });
    expect(flags.map((flag) => flag.source)).toEqual([source!.id]);
    expect(await (await get('/desk/library')).text()).toContain('Its author asked for it');
    const noted = (await test.site.record.audit.list({ limit: 2 })).map(({ action, on }) => [action, on.id]);
    expect(noted).toEqual([
      ['flag answer', made.answer.id],
      ['withdraw source', source!.id],
    ]);
    await post('/desk/library/let-in', { source: source!.id });
    expect(await readWithdrawals(test.site.dataDir)).toEqual([]);
  });

  it('what comes again under any of its identifiers is rejected, with the reason', async () => {
    const ris = new File(['TY  - JOUR\nTI  - On rest\nAN  - 4242\nDO  - 10.1000/rest\nAB  - Rest helps.\nER  - \n'], 'rest.ris');
    await uploadAndRead([ris]);
    const source = (await (await test.site.library.reader()).source('doi:10.1000/rest'))!;
    await post(`/desk/library/sources/${encodeURIComponent(source.id)}/withdraw`, { reason: 'It was made up' });
    const html = await uploadAndRead([ris]);
    expect(html).toContain('An editor withdrew this source on');
    expect(html).toContain('It was made up.');
    await post('/desk/library/let-in', { source: source.id });
    expect(await uploadAndRead([ris])).toContain('1 added');
  });
});

it('counts what is held on a topic and on conditions, each source once, by age', async () => {
  const year = new Date().getFullYear();
  const writer = await test.site.library.writer();
  const tremor = [{ name: 'Tremor', also: [] }];
  await writer.upsertAll(
    [
      { kind: 'guideline', published: `${year}-01-01`, year, conditions: tremor, drugs: [{ name: 'propranolol', also: [] }] },
      { kind: 'cohort', published: `${year - 4}-12-31`, year: year - 4, conditions: tremor },
      { kind: 'drug-label', published: `${year - 30}`, year: year - 30, drugs: [{ name: 'propranolol', also: [] }] },
      { kind: 'cohort', published: null, year: null, conditions: tremor },
    ].map((fields, i) => makeDocument({ ...(fields as object), identifiers: pmid(String(100 + i)) })),
  );
  await writer.commit();
  const topic = { id: 'movement', name: 'Movement', description: '', approvals: 2, subjects: ['Tremor', 'propranolol'] };
  const reader = await test.site.library.reader();
  const coverage = await readCoverage(reader, [topic], new Date());
  const counts = { guidelines: 1, twoYears: 1, fiveYears: 2 };
  expect(coverage.topics).toEqual([{ name: 'Movement', condition: null, sources: 4, labels: 1, ...counts }]);
  expect(coverage.conditions.find(({ name }) => name === 'Tremor')).toMatchObject({ sources: 3, labels: 0, ...counts });
  await test.site.record.topics.save(topic, { program: 'site' });
  expect(await (await get('/desk/library/coverage')).text()).toMatch(/Movement<\/th><td data-label="Sources">4</);
});
