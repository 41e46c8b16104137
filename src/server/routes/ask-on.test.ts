import { afterEach, describe, expect, it } from 'vitest';
import { makeAnswer } from '../../../test/fixtures/make-answer.ts';
import { askByForm, openTestSite, type TestSite } from '../../../test/fixtures/open-test-site.ts';
import { serveModel } from '../../../test/model/serve-model.ts';
import { DEFAULT_MODEL_SETTINGS } from '../../models/model-settings.ts';
import { openModel } from '../../models/open-model.ts';
import { answerQuestion } from '../answer-question.ts';
import { exampleAnswerId } from '../make-answer-id.ts';

let opened: TestSite;
afterEach(() => opened.close());

const QUESTION = 'What is the dose of examplinib in adults?';
const FIRST = exampleAnswerId(QUESTION);

/** A site whose questions are really answered from its small library, with one answer to ask on from. */
async function open(listed = false): Promise<TestSite> {
  opened = await openTestSite(
    {},
    {
      answer: async (id, question, onProgress, wishes) =>
        (await answerQuestion(opened.site, { id, question, ...wishes, listed: false, onProgress })).url,
    },
  );
  await opened.site.record.saveAnswer(makeAnswer({ id: FIRST, question: QUESTION }), { listed });
  return opened;
}

async function askOn({ app, site }: TestSite, fields: Record<string, string>): Promise<string> {
  const response = await app.request('/ask', { ...askByForm(''), body: new URLSearchParams({ after: FIRST, ...fields }) });
  expect(response.status).toBe(303);
  const id = response.headers.get('location')!.slice('/answers/'.length);
  await site.jobs.ended(id);
  return id;
}

describe('a question after an answer', () => {
  it('is made whole, answered, and shows what was typed and how to change it', async () => {
    const test = await open();
    const id = await askOn(test, { question: 'and what is the dose in severe renal impairment?' });
    const stored = await test.site.record.findAnswer(id);
    expect(stored?.answer.question).toBe('What is the dose of examplinib in severe renal impairment?');
    expect(stored?.answer.resolution).toMatchObject({ after: FIRST, sure: true, unused: [] });
    const html = await (await test.app.request(stored!.answer.url)).text();
    expect(html).toContain('and what is the dose in severe renal impairment?');
    expect(html).toContain('name="whole"');
  });

  it('shows words left over and questions to choose from, and answers none of them by itself', async () => {
    const { app } = await open();
    const body = new URLSearchParams({ after: FIRST, question: 'but not on a full moon?' });
    const response = await app.request('/ask', { ...askByForm(''), body });
    expect(response.status).toBe(200);
    const html = await response.text();
    expect(html).toContain('Which question do you mean?');
    expect(html).toMatch(/<strong>[^<]*not[^<]*moon/);
    expect(html.match(/class="choice"/g)).toHaveLength(3);
  });

  it('shows first what a language model makes of both questions, where the rules are not sure, and asks back all the same', async () => {
    const endpoint = await serveModel(() => ({ question: 'What is the dose of examplinib in adults, but not on a full moon?' }));
    try {
      const { app, site } = await open();
      const settings = { ...DEFAULT_MODEL_SETTINGS, provider: 'openai-compatible', url: endpoint.url, name: 'scripted-reader' } as const;
      const model = (await openModel(settings, site.record.modelCalls, () => new Date()))!;
      site.model = { ...model, model: { ...model.model, remoteHost: 'models.example.org' } };
      const ask = async (cookie: string) => {
        const { headers } = askByForm('');
        const body = new URLSearchParams({ after: FIRST, question: 'but not on a full moon?' });
        return (await app.request('/ask', { method: 'POST', headers: { ...headers, cookie }, body })).text();
      };
      const html = await ask('');
      expect(html).toMatch(/put together by scripted-reader/);
      expect(html).toMatch(/class="choice">\s*What is the dose of examplinib in adults, but not on a full moon\?/);
      expect(html).toMatch(/<textarea[^>]*>\s*What is the dose of examplinib in adults, but not on a full moon\?/);
      // Asked again it is not paid for twice; who reads as a patient is kept off a remote model.
      await ask('');
      expect(endpoint.seen).toHaveLength(1);
      expect(await ask('vouch-audience=patient')).not.toContain('scripted-reader');
    } finally {
      await endpoint.close();
    }
  });

  it('is asked as the reader writes it in full', async () => {
    const test = await open();
    const id = await askOn(test, { question: 'the dose?', whole: 'How is examplinib taken?' });
    expect((await test.site.record.findAnswer(id))?.answer.question).toBe('How is examplinib taken?');
  });

  it('of no known answer is a plain 404', async () => {
    const { app } = await open();
    const body = new URLSearchParams({ after: 'nothing', question: 'and the dose?' });
    expect((await app.request('/ask', { ...askByForm(''), body })).status).toBe(404);
  });
});

describe('a conversation', () => {
  it('is read, exported and deleted by its own address', async () => {
    const test = await open();
    const second = await askOn(test, { question: 'what are the side effects?' });
    const third = await askOn(test, { after: second, question: 'and the dose?' });
    const id = (await test.site.record.conversations.conversationOf(third))!;
    expect(await test.site.record.conversations.conversationOf(second)).toBe(id);

    const html = await (await test.app.request(`/conversations/${id}`)).text();
    expect(html).toContain(QUESTION);
    expect(html).toContain('and the dose?');
    const json = (await (await test.app.request(`/conversations/${id}.json`)).json()) as { questions: { answer: { id: string } }[] };
    expect(json.questions.map((q) => q.answer.id)).toEqual([FIRST, second, third]);
    expect(await (await test.app.request(`/conversations/${id}.md`)).text()).toMatch(
      /^# A conversation with Vouch[\s\S]*Asked as: and the dose\?/,
    );

    const removed = await test.app.request(`/conversations/${id}/delete`, askByForm(''));
    expect(removed.status).toBe(200);
    expect(await test.site.record.findAnswer(third)).toBeNull();
    expect(await test.site.record.findAnswer(FIRST)).not.toBeNull();
    expect((await test.app.request(`/conversations/${id}`)).status).toBe(404);
  });

  it('is one for each reader who asks on from a published answer, and that answer tells of none', async () => {
    const test = await open(true);
    const [mine, yours] = [
      await askOn(test, { question: 'the dose in children?' }),
      await askOn(test, { question: 'the dose in adolescents?' }),
    ];
    const { conversations } = test.site.record;
    expect(await conversations.conversationOf(mine)).not.toBe(await conversations.conversationOf(yours));
    expect(await conversations.conversationOf(FIRST)).toBeNull();
  });

  it('stays hidden where an answer made in it is published', async () => {
    const test = await open();
    const second = await askOn(test, { question: 'the dose in children?' });
    const id = (await test.site.record.conversations.conversationOf(second))!;
    await test.site.record.setListed(second, true);
    const stored = (await test.site.record.findAnswer(second))!;
    const html = await (await test.app.request(stored.answer.url)).text();
    const json = await (await test.app.request(`/api/answers/${second}`)).text();
    for (const text of [html, json]) {
      expect(text).not.toContain(id);
      expect(text).not.toContain(FIRST);
      expect(text).not.toContain('the dose in children?');
    }
    await test.site.record.conversations.remove(id);
    expect(await test.site.record.findAnswer(second)).not.toBeNull();
  });
});
