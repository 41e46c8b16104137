import { afterEach, describe, expect, it } from 'vitest';
import { makeAnswer } from '../../test/fixtures/make-answer.ts';
import { askByForm, KEY, saveAnswer, WITH_KEY, openTestSite, type TestSite } from '../../test/fixtures/open-test-site.ts';
import { EXAMPLE_QUESTIONS } from './example-questions.ts';
import { exampleAnswerId } from './make-answer-id.ts';

const QUESTION = 'How is examplinib dosed in adults?';

let opened: TestSite | undefined;
async function open(...options: Parameters<typeof openTestSite>): Promise<TestSite> {
  opened = await openTestSite(...options);
  return opened;
}
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

// Data for machines, which no browser runs; a "<" in it would be the end of the element.
const STRUCTURED_DATA = /<script type="application\/ld\+json">[^<]*<\/script>/;

describe('every response', () => {
  it.each(['/', '/answers', '/library', '/board', '/policy', '/corrections', '/nothing', '/health', '/api/nothing'])(
    'of %s keeps to this site and sets no cookie',
    async (path) => {
      const { app } = await open();
      const { headers, status } = await app.request(path);
      expect(status).toBe(path.endsWith('nothing') ? 404 : 200);
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(headers.get('content-security-policy')).not.toMatch(/unsafe|\*/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('set-cookie')).toBeNull();
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  it('holds no inline script or style, which the policy would stop', async () => {
    const test = await open();
    const path = await saveAnswer(test, true);
    for (const page of ['/', path, '/library', '/sources/examplinib-us-label', '/policy']) {
      const html = await (await test.app.request(page)).text();
      expect(html.replace(STRUCTURED_DATA, '')).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/i);
    }
  });

  it('leaves no question, key or address of an answer in the log', async () => {
    const { app, log, site } = await open({ whoMayAsk: 'key', accessKey: KEY });
    const address = (await app.request('/ask', askByForm(QUESTION, WITH_KEY))).headers.get('location')!;
    await site.jobs.ended(address.slice('/answers/'.length));
    await app.request('/ask', askByForm(QUESTION));
    await app.request(`${address}-wrong`);
    await app.request(`/library?kind=x&words=${encodeURIComponent(QUESTION)}`);
    const text = log.join('');
    expect(text).toContain('"route":"/ask"');
    for (const secret of ['examplinib', KEY, btoa(`anyone:${KEY}`), address.slice('/answers/'.length)]) expect(text).not.toContain(secret);
  });
});

describe('the library', () => {
  it('leads from an alias to the source, with slashes and colons encoded or not', async () => {
    const { app } = await open();
    for (const alias of ['/sources/doi:10.1000/exam/1', '/sources/doi%3A10.1000%2Fexam%2F1']) {
      const response = await app.request(alias);
      expect([response.status, response.headers.get('location')]).toEqual([302, '/sources/examplinib-us-label']);
    }
    expect((await app.request('/sources/examplinib-us-label')).status).toBe(200);
  });

  it('shows held text as text, never as markup', async () => {
    const { app } = await open();
    const html = await (await app.request('/sources/examplinib-us-label')).text();
    expect(html).not.toContain('<b>Take it with water.</b>');
    expect(html).toContain('&lt;b&gt;Take it with water.');
  });

  it('filters, and ignores empty fields as forms send them', async () => {
    const { app } = await open();
    const title = 'EXAMPLA (examplinib) tablets';
    expect(await (await app.request('/library?words=&kind=drug-label&drug=examplinib&condition=&standing=')).text()).toContain(title);
    expect(await (await app.request('/library?kind=guideline')).text()).not.toContain(title);
    const wrong = await app.request('/library?kind=nonsense');
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('&quot;kind&quot;');
  });
});

it('shows example questions as forms until they have published answers, then as links', async () => {
  const { app, site } = await open();
  const question = EXAMPLE_QUESTIONS[0];
  expect(await (await app.request('/')).text()).toContain(`value="${question}"`);
  const made = makeAnswer({ id: exampleAnswerId(question), question });
  await site.record.saveAnswer(made, { listed: true });
  const html = await (await app.request('/')).text();
  expect(html).toContain(`href="${made.answer.url}"`);
  expect(html).not.toContain(`value="${question}"`);
});
