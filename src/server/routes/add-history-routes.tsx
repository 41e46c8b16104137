import type { Context, Hono } from 'hono';
import type { Answered } from '../../domain/answer.ts';
import { NotFoundFault } from '../../domain/faults.ts';
import type { AnswerState } from '../../record/record.ts';
import { claimsOf } from '../../review/article-to-check.ts';
import { readAnswerPath } from '../answer-address.ts';
import { ComparePage } from '../pages/compare-page.tsx';
import { HistoryPage } from '../pages/history-page.tsx';
import { NewsPage } from '../pages/news-page.tsx';
import { renderPage } from '../pages/render-page.ts';
import { ReportFormPage } from '../pages/report-form-page.tsx';
import { ReportPage } from '../pages/report-page.tsx';
import { readClientAddress } from '../read-client-address.ts';
import { readForm } from '../read-form.ts';
import { checkMayReadDrafts } from '../security/check-access.ts';
import { limitRate } from '../security/limit-rate.ts';
import { sendPage } from '../send-page.ts';
import type { Site } from '../site.ts';
import { writeFeed } from '../write-feed.ts';

const NEWS_SHOWN = 100;
const REPORTS_A_MINUTE = 3;
const PRIVATE = { 'Cache-Control': 'private, no-cache', 'X-Robots-Tag': 'noindex, nofollow' };

/** What readers see of the board's work beside the article: history, comparison, reports and their replies, news. */
export function addHistoryRoutes(app: Hono, site: Site): void {
  const { record, assets, settings } = site;
  const countReport = limitRate(settings.questionsPerMinute === 0 ? 0 : REPORTS_A_MINUTE);

  app.get('/answers/:name/history', async (c) => {
    const state = await findState(c);
    const [history, flags, reports, people, stored] = await Promise.all([
      record.reviews.history(state.id),
      record.reviews.flags({ answer: state.id }),
      record.reviews.reports({ answer: state.id }),
      record.people.list(),
      record.findAnswer(state.id, state.revision),
    ]);
    const open = new Set(people.filter((person) => person.public).map(({ id }) => id));
    const named = (person: string | null, name: string) => (person !== null && open.has(person) ? name : null);
    const page = (
      <HistoryPage
        assets={assets}
        answer={stored!.answer}
        listed={state.listed}
        history={history}
        flags={flags}
        reports={reports}
        named={named}
      />
    );
    return sendPage(c, renderPage(page), 200, state.listed ? {} : PRIVATE);
  });

  app.get('/answers/:name/compare', async (c) => {
    const state = await findState(c);
    const [before, after, history] = await Promise.all([
      readRevision(state, c.req.query('from')),
      readRevision(state, c.req.query('to')),
      record.reviews.history(state.id),
    ]);
    const page = (
      <ComparePage
        assets={assets}
        before={before}
        after={after}
        listed={state.listed}
        revisions={history.revisions.map(({ revision }) => revision)}
        note={history.revisions.find(({ revision }) => revision === after.revision)?.note?.note ?? ''}
      />
    );
    return sendPage(c, renderPage(page), 200, PRIVATE);
  });

  app.get('/answers/:name/report', async (c) => {
    const state = await findState(c);
    const { answer } = (await record.findAnswer(state.id, state.revision))!;
    return sendPage(c, renderPage(<ReportFormPage assets={assets} answer={answer} claim={c.req.query('claim')} />), 200, PRIVATE);
  });

  app.post('/answers/:name/report', async (c) => {
    countReport(readClientAddress(c, settings.trustProxy));
    const state = await findState(c);
    const form = await readForm(c, { revision: 6, claim: 60, text: 2000 });
    const revision = Number(form.revision) || state.revision;
    const stored = await record.findAnswer(state.id, revision);
    if (!stored) throw new NotFoundFault('There is no such revision.');
    if (form.text.length < 5) {
      const trouble = 'Say in a few words what is wrong.';
      const page = <ReportFormPage assets={assets} answer={stored.answer} claim={form.claim} trouble={trouble} text={form.text} />;
      return sendPage(c, renderPage(page), 422, PRIVATE);
    }
    const known = stored.answer.outcome === 'answered' && claimsOf(stored.answer).some(({ id }) => id === form.claim);
    const report = await record.reviews.report({ answer: state.id, revision, claim: known ? form.claim : null, text: form.text });
    return c.redirect(`/reports/${report.id}`, 303);
  });

  app.get('/reports/:id', async (c) => {
    const report = await record.reviews.findReport(c.req.param('id'));
    const answer = report && (await record.findAnswerState(report.answer));
    if (!report || !answer) throw new NotFoundFault('There is no report at this address.');
    return sendPage(c, renderPage(<ReportPage assets={assets} report={report} answer={answer} />), 200, PRIVATE);
  });

  app.get('/news', async (c) => sendPage(c, renderPage(<NewsPage assets={assets} news={await record.reviews.news(NEWS_SHOWN)} />)));

  app.get('/news.atom', async (c) => {
    const address = settings.publicUrl ?? new URL(c.req.url).origin;
    return c.body(writeFeed(await record.reviews.news(NEWS_SHOWN), address), 200, {
      'Content-Type': 'application/atom+xml; charset=utf-8',
      'Cache-Control': 'no-cache',
    });
  });

  async function findState(c: Context): Promise<AnswerState> {
    const named = readAnswerPath(c.req.param('name')!);
    const state = named && (await record.findAnswerState(named.id));
    if (!state?.listed) checkMayReadDrafts(settings, c.req.header('authorization'));
    if (!state) throw new NotFoundFault('This address has no answer.');
    return state;
  }

  async function readRevision({ id }: AnswerState, asked: string | undefined): Promise<Answered> {
    const answer = /^\d{1,5}$/.test(asked ?? '') ? (await record.findAnswer(id, Number(asked)))?.answer : undefined;
    if (answer?.outcome !== 'answered') throw new NotFoundFault('There is no such revision to compare.');
    return answer;
  }
}
