import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { makeAnswer, makePassage, makeSource } from '../../test/fixtures/make-answer.ts';
import { openTestSite, type TestSite } from '../../test/fixtures/open-test-site.ts';
import { InputFault } from '../domain/faults.ts';
import { EXAMPLE_QUESTIONS } from './example-questions.ts';
import { exampleAnswerId } from './make-answer-id.ts';

const QUESTION = 'How is examplinib dosed in adults?';
const KEY = 'a key of sixteen letters';
const WITH_KEY = { authorization: `Basic ${btoa(`anyone:${KEY}`)}` };

let opened: TestSite | undefined;
async function open(...options: Parameters<typeof openTestSite>): Promise<TestSite> {
  opened = await openTestSite(...options);
  return opened;
}
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

const form = (question: string, headers: Record<string, string> = {}) => ({
  method: 'POST',
  body: new URLSearchParams({ question }),
  headers: { origin: 'http://localhost', host: 'localhost', ...headers },
});

/** Saves the example answer and gives its path. */
async function saved({ site }: TestSite, listed: boolean): Promise<string> {
  const made = makeAnswer();
  await site.record.saveAnswer(made, { listed });
  return made.answer.url;
}

describe('asking by the form', () => {
  it('leads to an address that becomes the article by itself', async () => {
    const { app, site } = await open();
    const posted = await app.request('/ask', form(`  ${QUESTION}\n`));
    expect(posted.status).toBe(303);
    const address = posted.headers.get('location')!;
    const id = /^\/answers\/([a-z0-9]{25})$/.exec(address)?.[1];
    expect(id).toBeDefined();

    const asking = await app.request(address);
    const html = await asking.text();
    expect(asking.status).toBe(200);
    expect(html).toContain(QUESTION);
    expect(html).toMatch(new RegExp(`<meta http-equiv="refresh" content="\\d+; url=${address}"`));

    await site.jobs.ended(id!);
    const found = await app.request(address);
    expect(found.status).toBe(301);
    const canonical = found.headers.get('location')!;
    expect(canonical).toBe(`/answers/dosing-of-examplinib-in-adults-${id}`);
    const article = await app.request(canonical);
    expect(article.status).toBe(200);
    expect(await article.text()).toMatch(/<article[\s\S]*In adults the recommended dose of examplinib is 2\smg once daily/);
  });

  it.each(['', 'x', '  \u0000 \u200b ', 'x'.repeat(1001)])('refuses %j and keeps it in the box', async (question) => {
    const { app } = await open();
    const response = await app.request('/ask', form(question));
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toMatch(/at least 3 characters|1,000 at most/);
    expect(html).toContain('action="/ask"');
  });

  it('escapes what was asked', async () => {
    const { app } = await open();
    const posted = await app.request('/ask', form('<script>alert("x")</script> examplinib?'));
    const html = await (await app.request(posted.headers.get('location')!)).text();
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('&lt;script&gt;');
  });

  it('refuses a form of another site', async () => {
    const { app } = await open();
    expect((await app.request('/ask', form(QUESTION, { origin: 'https://evil.example' }))).status).toBe(403);
    expect((await app.request('/ask', form(QUESTION, { 'sec-fetch-site': 'cross-site' }))).status).toBe(403);
  });

  it('refuses a body that is too large', async () => {
    const { app } = await open();
    expect((await app.request('/ask', form('x'.repeat(20_000)))).status).toBe(413);
  });

  it('limits how often one address asks, and keeps the question', async () => {
    const { app } = await open({ questionsPerMinute: 1 });
    expect((await app.request('/ask', form(QUESTION))).status).toBe(303);
    const second = await app.request('/ask', form(QUESTION));
    expect(second.status).toBe(429);
    expect(Number(second.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await second.text()).toContain(QUESTION);
  });

  it('shows what went wrong with the question in the box, and never the inside of a fault', async () => {
    const { app, site } = await open({}, { answer: () => Promise.reject(new Error('secret path /srv/x')) });
    const address = (await app.request('/ask', form(QUESTION))).headers.get('location')!;
    await site.jobs.ended(address.slice('/answers/'.length));
    const response = await app.request(address);
    expect(response.status).toBe(500);
    const html = await response.text();
    expect(html).toContain(QUESTION);
    expect(html).not.toContain('secret path');
  });

  it('tells a reader what to change where the question itself is at fault', async () => {
    const { app, site } = await open({}, { answer: () => Promise.reject(new InputFault('Name a drug.', { field: 'question' })) });
    const address = (await app.request('/ask', form(QUESTION))).headers.get('location')!;
    await site.jobs.ended(address.slice('/answers/'.length));
    expect(await (await app.request(address)).text()).toContain('Name a drug.');
  });

  it('says that an answer was interrupted where an address is not known, and offers to ask', async () => {
    const { app } = await open();
    const response = await app.request(`/answers/${'a'.repeat(25)}`);
    expect(response.status).toBe(404);
    const html = await response.text();
    expect(html).toContain('stopped before it was answered');
    expect(html).toContain('action="/ask"');
  });

  it('sends progress as it comes, then where the answer is', async () => {
    const gate = Promise.withResolvers<void>();
    const { app, site } = await open(
      {},
      {
        answer: async (id, question, onProgress) => {
          onProgress({ step: 'interpret', state: 'started' });
          await gate.promise;
          onProgress({ step: 'interpret', state: 'done', found: 'one drug', ms: 3 });
          const made = makeAnswer({ id, question });
          await opened!.site.record.saveAnswer(made);
          return made.answer.url;
        },
      },
    );
    const address = (await app.request('/ask', form(QUESTION))).headers.get('location')!;
    const stream = await app.request(`${address}/events`);
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    gate.resolve();
    const events = (await stream.text()).split('\n\n').filter((event) => event.startsWith('event:'));
    const { path } = await site.jobs.ended(address.slice('/answers/'.length));
    expect(events).toEqual([
      'event: progress\ndata: {"step":"interpret","state":"started"}',
      'event: progress\ndata: {"step":"interpret","state":"done","found":"one drug","ms":3}',
      `event: done\ndata: ${JSON.stringify({ url: path })}`,
    ]);
    expect((await app.request(`/answers/${'b'.repeat(25)}/events`)).status).toBe(404);
  });

  it('sends the end at once where the answer stands and its making is forgotten', async () => {
    const test = await open();
    const path = await saved(test, false);
    const stream = await test.app.request(`/answers/${makeAnswer().answer.id}/events`);
    expect(await stream.text()).toBe(`event: done\ndata: ${JSON.stringify({ url: path })}\n\n`);
  });
});

describe('an answer that nobody has published', () => {
  it('can be read by whoever has its address, and by no search engine', async () => {
    const test = await open();
    const path = await saved(test, false);
    const response = await test.app.request(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('x-robots-tag')).toContain('noindex');
    expect(response.headers.get('cache-control')).toContain('private');
    expect(await response.text()).toMatch(/<meta name="robots" content="noindex/);
    for (const list of ['/', '/answers', '/sources/examplinib-us-label']) {
      expect(await (await test.app.request(list)).text()).not.toContain(path);
    }
  });

  it('is listed and open to search engines once published, and no longer when unlisted', async () => {
    const test = await open();
    const path = await saved(test, false);
    await test.app.request(path);
    await test.site.record.setListed(makeAnswer().answer.id, true);
    const response = await test.app.request(path);
    expect(response.headers.get('x-robots-tag')).toBeNull();
    expect(await response.text()).not.toContain('noindex');
    for (const list of ['/', '/answers', '/sources/examplinib-us-label']) {
      expect(await (await test.app.request(list)).text()).toContain(path);
    }
    await test.site.record.setListed(makeAnswer().answer.id, false);
    expect((await test.app.request(path)).headers.get('x-robots-tag')).toContain('noindex');
  });

  it('needs the key where drafts do, by page, API and stream; a published one does not', async () => {
    const test = await open({ whoMayReadDrafts: 'key', accessKey: KEY });
    const path = await saved(test, false);
    const { id } = makeAnswer().answer;
    for (const address of [path, `/api/answers/${id}`, `/answers/${id}/events`, `/answers/${'a'.repeat(25)}`]) {
      const refused = await test.app.request(address);
      expect(refused.status).toBe(401);
      expect(refused.headers.get('www-authenticate')).toContain('Basic');
    }
    expect((await test.app.request(path, { headers: WITH_KEY })).status).toBe(200);
    await test.site.record.setListed(id, true);
    expect((await test.app.request(path)).status).toBe(200);
  });
});

describe('who may ask', () => {
  it('is nobody where asking is off', async () => {
    const { app } = await open({ whoMayAsk: 'nobody' });
    expect((await app.request('/ask', form(QUESTION))).status).toBe(403);
  });

  it('is whoever has the key where one is needed', async () => {
    const { app } = await open({ whoMayAsk: 'key', accessKey: KEY });
    expect((await app.request('/ask', form(QUESTION))).status).toBe(401);
    expect((await app.request('/ask', form(QUESTION, WITH_KEY))).status).toBe(303);
  });
});

describe("a stored article's page", () => {
  it('is sent compressed, and not again to who has it', async () => {
    const test = await open();
    const path = await saved(test, true);
    const plain = await test.app.request(path);
    const zipped = await test.app.request(path, { headers: { 'accept-encoding': 'gzip' } });
    expect(zipped.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(Buffer.from(await zipped.arrayBuffer())).toString()).toBe(await plain.text());
    const again = await test.app.request(path, { headers: { 'if-none-match': zipped.headers.get('etag')! } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  it('leads from other words, or none, to its own', async () => {
    const test = await open();
    const path = await saved(test, true);
    const { id } = makeAnswer().answer;
    for (const other of [`/answers/${id}`, `/answers/another-title-${id}`]) {
      const response = await test.app.request(other);
      expect([response.status, response.headers.get('location')]).toEqual([301, path]);
    }
  });

  it('is byte for byte the same after its source is replaced or deleted', async () => {
    const test = await open({ pageCacheBytes: 0 });
    const path = await saved(test, true);
    const before = await (await test.app.request(path)).text();
    expect(before).toContain('<q class="digest">In adults the recommended dose of examplinib is 2 mg once daily.</q>');

    let writer = await test.site.library.writer();
    await writer.upsert({
      source: { ...makeSource(), title: 'Another title', labelDate: '2026-04' },
      passages: [{ ...makePassage(), text: 'In adults the dose is 9 mg.' }],
    });
    await writer.commit();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await (await test.app.request('/sources/examplinib-us-label')).text()).toContain('9 mg');
    expect(await (await test.app.request(path)).text()).toBe(before);

    writer = await test.site.library.writer();
    await writer.delete('examplinib-us-label');
    await writer.commit();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await (await test.app.request(path)).text()).toBe(before);
    const gone = await test.app.request('/sources/examplinib-us-label');
    expect(gone.status).toBe(404);
    expect(await gone.text()).toContain('no longer holds');
  });

  it('says so when a source that it quotes has been retracted since', async () => {
    const test = await open();
    const path = await saved(test, true);
    expect(await (await test.app.request(path)).text()).not.toMatch(/retracted/i);
    const writer = await test.site.library.writer();
    await writer.upsert({ source: { ...makeSource(), standing: 'retracted' }, passages: [makePassage()] });
    await writer.commit();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await (await test.app.request(path)).text()).toMatch(/retracted/i);
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

describe('the API', () => {
  const ask = (body: unknown, headers: Record<string, string> = {}) => ({
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });

  it('asks, and gives the same answer again by its id', async () => {
    const { app } = await open();
    const response = await app.request('/api/answers', ask({ question: QUESTION }));
    expect(response.status).toBe(201);
    const answer = (await response.json()) as { id: string; outcome: string; question: string };
    expect(answer).toMatchObject({ outcome: 'answered', question: QUESTION });
    expect(response.headers.get('location')).toContain(answer.id);
    const again = await app.request(`/api/answers/${answer.id}`);
    expect(await again.json()).toEqual(answer);
    expect(again.headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each([
    [{ question: 'x' }, 422, 'question'],
    [{ question: 7 }, 422, 'question'],
    [{}, 422, 'question'],
    [{ question: QUESTION, audience: 'patient' }, 422, 'audience'],
    [{ question: QUESTION, audience: 'robot' }, 422, 'audience'],
    ['{', 400, undefined],
  ])('answers %j by a problem', async (body, status, field) => {
    const { app } = await open();
    const response = await app.request('/api/answers', ask(body));
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const problem = (await response.json()) as Record<string, unknown>;
    expect(problem).toMatchObject({
      status,
      title: expect.any(String),
      detail: expect.any(String),
      requestId: response.headers.get('x-request-id'),
    });
    expect(problem.field).toBe(field);
  });

  it('takes nothing but JSON, and nothing from another site', async () => {
    const { app } = await open();
    expect((await app.request('/api/answers', ask({ question: QUESTION }, { 'content-type': 'text/plain' }))).status).toBe(415);
    expect(
      (await app.request('/api/answers', ask({ question: QUESTION }, { origin: 'https://evil.example', host: 'localhost' }))).status,
    ).toBe(403);
  });

  it('says why a question failed', async () => {
    const { app } = await open({ questionTimeLimitMs: 5 }, { answer: () => new Promise(() => undefined) });
    expect((await app.request('/api/answers', ask({ question: QUESTION }))).status).toBe(504);
  });

  it('gives what the library holds, its sources by filter, and one by alias', async () => {
    const { app, site } = await open();
    const json = async (path: string) => (await app.request(path)).json();
    expect(await json('/api/library')).toEqual(await (await site.library.reader()).summary());
    expect(await json('/api/sources?kind=drug-label')).toMatchObject({ total: 1, offset: 0, sources: [{ id: 'examplinib-us-label' }] });
    expect(await json('/api/sources?drug=otherinib')).toMatchObject({ total: 0, sources: [] });
    expect(await json('/api/sources/doi:10.1000/exam/1')).toMatchObject({
      source: { id: 'examplinib-us-label' },
      passages: [{ heading: ['Dose'], text: makePassage().text }],
    });
    expect((await app.request('/api/sources/nothing')).status).toBe(404);
  });

  it('describes every path it has', async () => {
    const { app } = await open();
    const { openapi, paths } = (await (await app.request('/api/openapi.json')).json()) as {
      openapi: string;
      paths: Record<string, unknown>;
    };
    expect(openapi).toBe('3.1.0');
    expect(Object.keys(paths).toSorted()).toEqual([
      '/api/answers',
      '/api/answers/{id}',
      '/api/library',
      '/api/sources',
      '/api/sources/{id}',
    ]);
  });
});

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
    const path = await saved(test, true);
    for (const page of ['/', path, '/library', '/sources/examplinib-us-label', '/policy']) {
      const html = await (await test.app.request(page)).text();
      expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/i);
    }
  });

  it('leaves no question, key or address of an answer in the log', async () => {
    const { app, log, site } = await open({ whoMayAsk: 'key', accessKey: KEY });
    const address = (await app.request('/ask', form(QUESTION, WITH_KEY))).headers.get('location')!;
    await site.jobs.ended(address.slice('/answers/'.length));
    await app.request('/ask', form(QUESTION));
    await app.request(`${address}-wrong`);
    await app.request(`/library?kind=x&words=${encodeURIComponent(QUESTION)}`);
    const text = log.join('');
    expect(text).toContain('"route":"/ask"');
    for (const secret of ['examplinib', KEY, btoa(`anyone:${KEY}`), address.slice('/answers/'.length)]) expect(text).not.toContain(secret);
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
