import { afterEach, describe, expect, it } from 'vitest';
import { makeAnswer } from '../../../test/fixtures/make-answer.ts';
import { askByForm, KEY, saveAnswer, WITH_KEY, openTestSite, type TestSite } from '../../../test/fixtures/open-test-site.ts';
import { InputFault } from '../../domain/faults.ts';

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

describe('asking by the form', () => {
  it('leads to an address that becomes the article by itself', async () => {
    const { app, site } = await open();
    const posted = await app.request('/ask', askByForm(`  ${QUESTION}\n`));
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
    const response = await app.request('/ask', askByForm(question));
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toMatch(/at least 3 characters|1,000 at most/);
    expect(html).toContain('action="/ask"');
  });

  it('escapes what was asked', async () => {
    const { app } = await open();
    const posted = await app.request('/ask', askByForm('<script>alert("x")</script> examplinib?'));
    const html = await (await app.request(posted.headers.get('location')!)).text();
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('&lt;script&gt;');
  });

  it('refuses a form of another site', async () => {
    const { app } = await open();
    expect((await app.request('/ask', askByForm(QUESTION, { origin: 'https://evil.example' }))).status).toBe(403);
    expect((await app.request('/ask', askByForm(QUESTION, { 'sec-fetch-site': 'cross-site' }))).status).toBe(403);
  });

  it('refuses a body that is too large', async () => {
    const { app } = await open();
    expect((await app.request('/ask', askByForm('x'.repeat(20_000)))).status).toBe(413);
  });

  it('limits how often one address asks, and keeps the question', async () => {
    const { app } = await open({ questionsPerMinute: 1 });
    expect((await app.request('/ask', askByForm(QUESTION))).status).toBe(303);
    const second = await app.request('/ask', askByForm(QUESTION));
    expect(second.status).toBe(429);
    expect(Number(second.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await second.text()).toContain(QUESTION);
  });

  it('shows what went wrong with the question in the box, and never the inside of a fault', async () => {
    const { app, site } = await open({}, { answer: () => Promise.reject(new Error('secret path /srv/x')) });
    const address = (await app.request('/ask', askByForm(QUESTION))).headers.get('location')!;
    await site.jobs.ended(address.slice('/answers/'.length));
    const response = await app.request(address);
    expect(response.status).toBe(500);
    const html = await response.text();
    expect(html).toContain(QUESTION);
    expect(html).not.toContain('secret path');
  });

  it('tells a reader what to change where the question itself is at fault', async () => {
    const { app, site } = await open({}, { answer: () => Promise.reject(new InputFault('Name a drug.', { field: 'question' })) });
    const address = (await app.request('/ask', askByForm(QUESTION))).headers.get('location')!;
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
    const address = (await app.request('/ask', askByForm(QUESTION))).headers.get('location')!;
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
    const path = await saveAnswer(test, false);
    const stream = await test.app.request(`/answers/${makeAnswer().answer.id}/events`);
    expect(await stream.text()).toBe(`event: done\ndata: ${JSON.stringify({ url: path })}\n\n`);
  });
});

describe('who may ask', () => {
  it('is nobody where asking is off', async () => {
    const { app } = await open({ whoMayAsk: 'nobody' });
    expect((await app.request('/ask', askByForm(QUESTION))).status).toBe(403);
  });

  it('is whoever has the key where one is needed', async () => {
    const { app } = await open({ whoMayAsk: 'key', accessKey: KEY });
    expect((await app.request('/ask', askByForm(QUESTION))).status).toBe(401);
    expect((await app.request('/ask', askByForm(QUESTION, WITH_KEY))).status).toBe(303);
  });
});
