import type { Context, Hono } from 'hono';
import { readLibraryWords } from '../../answer/read-library-words.ts';
import { NotFoundFault } from '../../domain/faults.ts';
import type { AnswerState } from '../../record/record.ts';
import { answerPath, readAnswerPath } from '../answer-address.ts';
import { readAudience } from '../choose-audience.ts';
import { filterAnswers, nameSubjects, readAnswersQuery } from '../find-answers.ts';
import { InterruptedFault } from '../jobs/ask-jobs.ts';
import { AnswersPage } from '../pages/answers-page.tsx';
import { renderPage } from '../pages/render-page.ts';
import { checkMayReadDrafts } from '../security/check-access.ts';
import { sendEncoded, sendPage } from '../send-page.ts';
import type { Site } from '../site.ts';
import { sendJob, sendJobEvents } from './send-job.tsx';

const LISTED_AT_MOST = 500;
const PRIVATE = { 'Cache-Control': 'private, no-cache', 'X-Robots-Tag': 'noindex, nofollow' };

/** The list of published answers, an answer's page, and the same address while the answer is being made. */
export function addAnswerRoutes(app: Hono, site: Site): void {
  app.get('/answers', async (c) => {
    const query = readAnswersQuery(c.req.query());
    const [listed, topics, ofTopic, reader] = await Promise.all([
      site.record.listPublished(LISTED_AT_MOST),
      site.record.topics.list(),
      query.topic ? site.record.topics.answersOf(query.topic) : [],
      site.library.reader(),
    ]);
    const { vocabulary } = await readLibraryWords('', reader);
    const answers = nameSubjects(listed, vocabulary);
    const found = filterAnswers(answers, query, new Set(ofTopic));
    const page = <AnswersPage assets={site.assets} answers={answers} found={found} query={query} topics={topics} />;
    return sendPage(c, renderPage(page));
  });

  app.get('/answers/:id/events', async (c) => {
    checkMayReadDrafts(site.settings, c.req.header('authorization'));
    return sendJobEvents(c, site, c.req.param('id'));
  });

  app.get('/answers/:name', async (c) => {
    // 1. Which answer the address names.
    const named = readAnswerPath(c.req.param('name'));
    if (!named) throw new NotFoundFault('This address has no answer.');
    // 2. A stored answer shows its page.
    const state = await site.record.findAnswerState(named.id);
    if (!state?.listed) checkMayReadDrafts(site.settings, c.req.header('authorization'));
    if (state) return sendArticle(c, site, state, named.slug, c.req.query('revision'));
    // 3. One that is being made shows how far it is.
    const job = site.jobs.find(named.id);
    if (!job) throw new InterruptedFault();
    return sendJob(c, site, job, `/answers/${job.id}`);
  });
}

async function sendArticle(c: Context, site: Site, state: AnswerState, slug: string, asked: string | undefined): Promise<Response> {
  const revision = asked && /^\d{1,5}$/.test(asked) ? Number(asked) : undefined;
  if (slug !== state.slug && revision === undefined) return c.body(null, 301, { ...PRIVATE, Location: answerPath(state) });
  // An edition has its address; who chose one before is led to it.
  const wanted = readAudience(c);
  if (revision === undefined && wanted?.from === 'choice' && wanted.audience !== 'clinician')
    return c.body(null, 302, { ...PRIVATE, Vary: 'Cookie', Location: `${answerPath(state)}?audience=${wanted.audience}` });
  const page = await site.articles.read(state, wanted?.audience ?? 'clinician', revision);
  if (!page) throw new NotFoundFault('This address has no answer.');
  return sendEncoded(c, page, {
    'Content-Type': 'text/html; charset=utf-8',
    ...(state.listed ? { 'Cache-Control': 'public, no-cache' } : PRIVATE),
  });
}
