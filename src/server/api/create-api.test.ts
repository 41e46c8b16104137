import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { makeAnswer, makePassage } from '../../../test/fixtures/make-answer.ts';
import { openTestSite, type TestSite } from '../../../test/fixtures/open-test-site.ts';

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

  it('finds the published answer to the same question in other words, and its draft names it', async () => {
    const { app, site } = await open();
    await site.record.saveAnswer(makeAnswer({ id: 'publishedanswer0000001', question: QUESTION }), { listed: true });
    const find = async (question: string) =>
      ((await (await app.request(`/api/answers?question=${encodeURIComponent(question)}`)).json()) as { published: unknown }).published;
    expect(await find('What is the dose of examplinib for adults?')).toMatchObject({ id: 'publishedanswer0000001', question: QUESTION });
    expect(await find('Is examplinib safe in pregnancy?')).toBeNull();

    const asked = await app.request('/api/answers', ask({ question: 'What dose of examplinib do adults need?' }));
    const page = await (await app.request(asked.headers.get('location')!)).text();
    expect(page).toContain('This question has a published answer');
    await site.record.setListed('publishedanswer0000001', false);
    await setTimeout(600);
    expect(await (await app.request(asked.headers.get('location')!)).text()).not.toContain('has a published answer');
  });

  it.each([
    [{ question: 'x' }, 422, 'question'],
    [{ question: 7 }, 422, 'question'],
    [{}, 422, 'question'],
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
      '/api/published',
      '/api/sources',
      '/api/sources/{id}',
    ]);
  });
});
