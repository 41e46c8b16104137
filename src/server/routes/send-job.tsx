import type { Context } from 'hono';
import { NotFoundFault } from '../../domain/faults.ts';
import { answerPath } from '../answer-address.ts';
import type { AskJob } from '../jobs/ask-jobs.ts';
import { mapFault } from '../map-fault.ts';
import { AskingPage } from '../pages/asking-page.tsx';
import { InterruptedPage } from '../pages/error-page.tsx';
import { renderPage } from '../pages/render-page.ts';
import { sendPage } from '../send-page.ts';
import type { Site } from '../site.ts';
import { endEvent, streamProgress } from './stream-progress.ts';

const REFRESH_SECONDS = 1;
const UNKEPT = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex, nofollow' };

/** How far a question is, or what kept it from being answered. The page becomes the one at `address` by itself. */
export function sendJob(c: Context, { assets }: Pick<Site, 'assets'>, job: AskJob, address: string): Promise<Response> {
  const { question, events, fault } = job;
  if (job.state === 'failed') {
    const { status, message } = mapFault(fault);
    return sendPage(c, renderPage(<InterruptedPage assets={assets} question={question} message={message} />), status, UNKEPT);
  }
  const page = (
    <AskingPage
      assets={assets}
      question={question}
      events={[...events]}
      refreshSeconds={REFRESH_SECONDS}
      eventsUrl={`${address}/events`}
      answerUrl={address}
    />
  );
  return sendPage(c, renderPage(page), 200, UNKEPT);
}

/** The events of a question that is being answered; only the last one where that has ended. */
export async function sendJobEvents(c: Context, { jobs, record }: Pick<Site, 'jobs' | 'record'>, id: string): Promise<Response> {
  const job = jobs.find(id);
  if (job) return streamProgress(c, jobs, job);
  // Forgotten since, or made before a restart: there is nothing to wait for.
  const state = await record.findAnswerState(id);
  if (!state) throw new NotFoundFault('No question is being answered at this address.');
  return c.body(endEvent(answerPath(state)), 200, { ...UNKEPT, 'Content-Type': 'text/event-stream' });
}
