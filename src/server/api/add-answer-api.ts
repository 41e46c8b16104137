import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { Answer, Audience, ReviewStatus } from '../../domain/answer.ts';
import { NotFoundFault } from '../../domain/faults.ts';
import { tellEdition } from '../../publish/editions/tell-edition.ts';
import type { StoredAnswer } from '../../record/record.ts';
import { rankByWords } from '../find-answers.ts';
import { chooseModel } from '../choose-model.ts';
import { findPublished, readPublished } from '../find-published.ts';
import { answerPath } from '../answer-address.ts';
import { makeAnswerId } from '../make-answer-id.ts';
import { QUESTION_MAX, QUESTION_MIN, readQuestion } from '../read-question.ts';
import { resolveAfter } from '../resolve-after.ts';
import { checkMayReadDrafts } from '../security/check-access.ts';
import { checkAskingAllowed, checkMayAskAfter, type AskingRules } from '../security/check-asking.ts';
import type { Site } from '../site.ts';
import { Problem } from './problem.ts';

const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: Problem } } });

const askRoute = createRoute({
  method: 'post',
  path: '/api/answers',
  summary: 'Ask a question and wait for its answer',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({
            question: z.string().openapi({ minLength: QUESTION_MIN, maxLength: QUESTION_MAX }),
            after: z.string().optional().openapi({ description: 'The id of an answer: the question is read as a follow-up to it.' }),
            model: z.boolean().default(true).openapi({ description: 'False: answer without the language model, where one is set.' }),
            audience: Audience.default('clinician').openapi({ description: 'Whom the answer is told to.' }),
          }),
        },
      },
    },
  },
  responses: {
    201: { description: 'The answer, stored: an article, or a reasoned abstention', content: { 'application/json': { schema: Answer } } },
    401: problem('The access key is missing or wrong'),
    403: problem('Asking is switched off, or the request came from another site'),
    404: problem('No answer has the id named in "after"'),
    422: problem('The question or the audience cannot be used'),
    429: problem('Too many questions from this address'),
    503: problem('Too many questions are waiting'),
  },
});

const readRoute = createRoute({
  method: 'get',
  path: '/api/answers/{id}',
  summary: 'A stored answer, its newest revision',
  request: { params: z.object({ id: z.string() }), query: z.object({ audience: Audience.default('clinician') }) },
  responses: {
    200: { description: 'The answer as it was saved', content: { 'application/json': { schema: Answer } } },
    401: problem('The answer is not published, and reading it needs the access key'),
    404: problem('No answer has this id'),
  },
});

const FOUND_AT_MOST = 6;

const Listing = z.object({
  id: z.string(),
  url: z.string(),
  title: z.string(),
  question: z.string(),
  status: ReviewStatus,
  searchedAt: z.string(),
});

const findRoute = createRoute({
  method: 'get',
  path: '/api/answers',
  summary: 'The published answer to a question, asked in whatever words',
  request: { query: z.object({ question: z.string().openapi({ minLength: QUESTION_MIN, maxLength: QUESTION_MAX }) }) },
  responses: {
    200: {
      description: 'The published answer to the same question; null where there is none',
      content: { 'application/json': { schema: z.object({ published: Listing.nullable() }) } },
    },
    422: problem('The question cannot be used'),
  },
});

const findByWordsRoute = createRoute({
  method: 'get',
  path: '/api/published',
  summary: 'Published answers whose title or question holds these words; the last one may be only begun',
  request: { query: z.object({ words: z.string().max(QUESTION_MAX) }) },
  responses: {
    200: {
      description: `At most ${FOUND_AT_MOST}, the nearest first`,
      content: { 'application/json': { schema: z.object({ found: z.array(Listing) }) } },
    },
    422: problem('The words cannot be used'),
  },
});

/** Asking and reading answers. An answer's `status` is that of today, whatever it was when saved. */
export function addAnswerApi(api: OpenAPIHono, site: Site, rules: AskingRules): void {
  api.openapi(askRoute, async (c) => {
    checkAskingAllowed(rules, c);
    const { question, after, audience, model } = c.req.valid('json');
    const asked = readQuestion(question);
    if (after !== undefined) await checkMayAskAfter(after, site, c);
    const whole =
      after === undefined
        ? { question: asked, resolution: undefined }
        : await resolveAfter(
            { asked, after },
            { ...site, model: chooseModel(site.model, { listed: false, audience, withoutModel: !model }) },
          );
    const { id } = site.jobs.start(makeAnswerId(), whole.question, { resolution: whole.resolution, audience, withoutModel: !model });
    const job = await site.jobs.ended(id);
    if (job.state === 'failed') throw job.fault;
    const stored = await site.record.findAnswer(id);
    if (!stored) throw new Error(`the answer ${id} is not in the record`);
    const told = await tellStored(site, stored.answer, audience);
    return c.json(told, 201, { Location: answerPath(stored.answer), 'Cache-Control': 'no-store' });
  });

  api.openapi(findRoute, async (c) => {
    const question = readQuestion(c.req.valid('query').question);
    const found = await findPublished(question, await readPublished(site.record), await site.library.reader());
    return c.json({ published: found && Listing.parse(found) }, 200, { 'Cache-Control': 'no-cache' });
  });

  api.openapi(findByWordsRoute, async (c) => {
    const { answers } = await readPublished(site.record);
    const found = rankByWords(c.req.valid('query').words, answers).slice(0, FOUND_AT_MOST);
    return c.json({ found: found.map((answer) => Listing.parse(answer)) }, 200, { 'Cache-Control': 'no-cache' });
  });

  api.openapi(readRoute, async (c) => {
    const stored = await site.record.findAnswer(c.req.valid('param').id);
    if (!stored?.listed) checkMayReadDrafts(site.settings, c.req.header('authorization'));
    if (!stored) throw new NotFoundFault('No answer has this id.');
    const told = await tellStored(site, withoutConversation(stored), c.req.valid('query').audience);
    return c.json({ ...told, status: stored.status }, 200, {
      'Cache-Control': stored.listed ? 'no-cache' : 'private, no-cache',
      ...(!stored.listed && { 'X-Robots-Tag': 'noindex' }),
    });
  });
}

// A published answer tells nothing of the conversation it was made in: the address of another answer is the key to it.
function withoutConversation({ answer, listed }: StoredAnswer): Answer {
  const { resolution, ...rest } = answer;
  return listed || !resolution ? rest : answer;
}

/** A stored answer in one of its editions, told anew from the evidence it owns. */
async function tellStored({ record }: Site, answer: Answer, audience: Audience): Promise<Answer> {
  return audience === 'clinician' ? answer : tellEdition(answer, await record.readEvidence(answer.id, answer.revision), audience);
}
