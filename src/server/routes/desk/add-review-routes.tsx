import type { Context, Hono } from 'hono';
import { hasRole } from '../../../domain/person.ts';
import { CLAIM_VERDICTS, Decision } from '../../../domain/review.ts';
import { InputFault, NotFoundFault } from '../../../domain/faults.ts';
import { personOf, requireRole } from '../../accounts/require-role.ts';
import { QueuePage } from '../../pages/desk/queue-page.tsx';
import { renderPage } from '../../pages/render-page.ts';
import { prepareWorkspace } from '../../pages/review/prepare-workspace.ts';
import { WorkspacePage } from '../../pages/review/workspace-page.tsx';
import { readForm } from '../../read-form.ts';
import { boardPortsOf } from '../../review/board-ports.ts';
import { judgeClaim } from '../../review/judge-claim.ts';
import { readCase } from '../../review/read-case.ts';
import { takeAction } from '../../review/take-action.ts';
import { sendPage } from '../../send-page.ts';
import { ForbiddenFault } from '../../security/access-faults.ts';
import type { Site } from '../../site.ts';
import { readDone, sayDone } from './say-done.ts';

const board = requireRole('author', 'reviewer', 'editor');

/** The queue, and the workspace where an answer is read claim by claim and decided on. */
export function addReviewRoutes(app: Hono, site: Site): void {
  const { record, assets } = site;

  app.get('/desk/queue', board, async (c) => {
    const [answers, people] = await Promise.all([record.reviews.deskAnswers(), record.people.list()]);
    const today = new Date().toISOString().slice(0, 10);
    return sendPage(c, renderPage(<QueuePage assets={assets} person={personOf(c)} answers={answers} people={people} today={today} />));
  });

  app.get('/desk/review/:id', board, (c) => sendWorkspace(c, site, { claim: c.req.query('claim') }));

  app.post('/desk/review/:id/claim', board, async (c) => {
    const id = c.req.param('id');
    const form = await readForm(c, { claim: 60, revision: 6, comment: 4000, suggestion: 1000, verdict: 20 });
    const verdict = CLAIM_VERDICTS.find((one) => one === form.verdict) ?? null;
    const judged = await judgeClaim(boardPortsOf(site), {
      answer: id,
      revision: Number(form.revision),
      claim: form.claim,
      person: personOf(c),
      verdict,
      comment: form.comment,
      suggestion: form.suggestion,
    });
    if (!judged.done) return sendWorkspace(c, site, { claim: form.claim, trouble: judged.reason, written: form });
    // A verdict leads on to the next claim that has none; a comment alone stays.
    return verdict
      ? sayDone(c, `/desk/review/${id}#bench`, 'judged')
      : sayDone(c, `/desk/review/${id}?claim=${form.claim}#bench`, 'commented');
  });

  app.post('/desk/review/:id/resolve', board, async (c) => {
    const id = c.req.param('id');
    const { claim } = await readForm(c, { claim: 60 });
    const person = personOf(c);
    const thread = (await record.reviews.threads(id)).find((one) => one.claim === claim);
    if (!thread) throw new NotFoundFault('There is no such thread.');
    if (!hasRole(person, 'editor') && thread.comments[0]?.person !== person.id)
      throw new ForbiddenFault('A thread is resolved by an editor, or by who opened it.');
    await record.reviews.resolveThread(id, claim, person.id);
    return sayDone(c, `/desk/review/${id}?claim=${claim}#bench`, 'resolved');
  });

  app.post('/desk/review/:id/decide', board, async (c) => {
    const id = c.req.param('id');
    const { revision, statement, decision } = await readForm(c, { revision: 6, statement: 2000, decision: 20 });
    const action = Decision.safeParse(decision);
    if (!action.success) throw new InputFault('Choose a decision.', { field: 'decision' });
    const taken = await takeAction(boardPortsOf(site), {
      answer: id,
      revision: Number(revision),
      action: action.data,
      person: personOf(c),
      statement,
    });
    if (!taken.done) return sendWorkspace(c, site, { trouble: taken.reasons.join(' ') });
    return sayDone(c, `/desk/review/${id}#decide`, taken.to === 'under-review' ? 'signed' : 'settled');
  });
}

async function sendWorkspace(
  c: Context,
  site: Site,
  { claim, trouble = null, written }: { claim?: string; trouble?: string | null; written?: { comment: string; suggestion: string } },
): Promise<Response> {
  const held = await readCase(boardPortsOf(site), c.req.param('id')!);
  if (held.stored.answer.outcome !== 'answered') return c.redirect(`/desk/answers/${held.stored.answer.id}`, 303);
  const person = personOf(c);
  const workspace = prepareWorkspace(held, person.id, claim);
  const page = (
    <WorkspacePage
      assets={site.assets}
      person={person}
      held={held}
      workspace={workspace}
      done={trouble ? null : readDone(c)}
      trouble={trouble}
      written={written}
    />
  );
  return sendPage(c, renderPage(page), trouble ? 422 : 200);
}
