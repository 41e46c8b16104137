import type { Context, Hono } from 'hono';
import { REVIEW_ACTIONS } from '../../../domain/review.ts';
import { InputFault, NotFoundFault } from '../../../domain/faults.ts';
import type { Person } from '../../../domain/person.ts';
import { GATES } from '../../../review/publish-gates.ts';
import { personOf, requireRole } from '../../accounts/require-role.ts';
import { makeAnswerId } from '../../make-answer-id.ts';
import { AnswerDeskPage } from '../../pages/desk/answer-desk-page.tsx';
import { AnswersDeskPage } from '../../pages/desk/answers-desk-page.tsx';
import { renderPage } from '../../pages/render-page.ts';
import { readChoices, readForm } from '../../read-form.ts';
import { readQuestion } from '../../read-question.ts';
import { readAnswerDesk } from '../../review/read-answer-desk.ts';
import { takeAction } from '../../review/take-action.ts';
import { boardPortsOf } from '../../review/board-ports.ts';
import { sendJob, sendJobEvents } from '../send-job.tsx';
import { sendPage } from '../../send-page.ts';
import type { Site } from '../../site.ts';
import { readDone, sayDone } from './say-done.ts';

const editor = requireRole('editor');
const board = requireRole('author', 'reviewer', 'editor');

/** The editor's desk for answers: the list, one answer's review, and everything an editor does with it. */
export function addAnswerDeskRoutes(app: Hono, site: Site): void {
  const { record, assets } = site;

  app.get('/desk/answers', board, async (c) => sendList(c, site));

  app.post('/desk/answers/ask', requireRole('author', 'editor'), async (c) => {
    const { question: asked } = await readForm(c, { question: 1000 });
    c.set('question', asked);
    const question = readQuestion(asked);
    const { id } = site.jobs.start(makeAnswerId(), question, { by: signerOf(personOf(c)) });
    return c.redirect(`/desk/answers/${id}`, 303);
  });

  app.get('/desk/answers/:id', board, async (c) => {
    const id = c.req.param('id');
    const job = site.jobs.find(id);
    if (job && !(await record.findAnswerState(id))) return sendJob(c, site, job, `/desk/answers/${id}`);
    return sendAnswer(c, site, id);
  });

  app.get('/desk/answers/:id/events', board, async (c) => sendJobEvents(c, site, c.req.param('id')));

  app.post('/desk/answers/:id/publish', editor, async (c) => setListed(c, site, true));
  app.post('/desk/answers/:id/unpublish', editor, async (c) => setListed(c, site, false));

  app.post('/desk/answers/:id/topics', editor, async (c) => {
    const id = c.req.param('id');
    const known = (await record.topics.list()).map((topic) => topic.id);
    await record.topics.setAnswerTopics(id, await readChoices(c, 'topic', known), { person: personOf(c).id });
    return sayDone(c, `/desk/answers/${id}`, 'topics-set');
  });

  app.post('/desk/answers/:id/assign', editor, async (c) => {
    const id = c.req.param('id');
    const { revision, person, due } = await readForm(c, { revision: 6, person: 100, due: 10 });
    if (!/^\d{4}-\d{2}-\d{2}$/.test(due)) throw new InputFault('Give the due date as a day.', { field: 'due' });
    const taken = await takeAction(boardPortsOf(site), {
      answer: id,
      revision: Number(revision),
      action: 'assign',
      person: personOf(c),
      assign: { person, due },
    });
    return taken.done ? sayDone(c, `/desk/answers/${id}`, 'assigned') : sendAnswer(c, site, id, taken.reasons.join(' '));
  });

  app.post('/desk/answers/:id/unassign', editor, async (c) => {
    const id = c.req.param('id');
    const { revision, person, reason } = await readForm(c, { revision: 6, person: 100, reason: 2000 });
    const taken = await takeAction(boardPortsOf(site), {
      answer: id,
      revision: Number(revision),
      action: 'unassign',
      person: personOf(c),
      reason,
      unassign: person,
    });
    return taken.done ? sayDone(c, `/desk/answers/${id}`, 'unassigned') : sendAnswer(c, site, id, taken.reasons.join(' '));
  });

  app.post('/desk/answers/:id/step', editor, async (c) => {
    const id = c.req.param('id');
    const { revision, action, reason } = await readForm(c, { revision: 6, action: 20, reason: 2000 });
    const step = REVIEW_ACTIONS.find((one) => one === action);
    if (!step) throw new InputFault('Choose what to do.', { field: 'action' });
    const taken = await takeAction(boardPortsOf(site), {
      answer: id,
      revision: Number(revision),
      action: step,
      person: personOf(c),
      reason,
    });
    return taken.done ? sayDone(c, `/desk/answers/${id}`, 'decided') : sendAnswer(c, site, id, taken.reasons.join(' '));
  });

  app.post('/desk/answers/:id/override', editor, async (c) => {
    const id = c.req.param('id');
    const form = await readForm(c, { revision: 6, gate: 40, reason: 1000, drop: 3 });
    const revision = Number(form.revision);
    const gate = GATES.find((one) => one.id === form.gate && one.overridable);
    if (!gate) throw new InputFault('This gate has to hold.', { field: 'gate' });
    if (!(await record.reviews.read(id, revision))) throw new NotFoundFault('There is no such revision.');
    const { id: person, name } = personOf(c);
    if (form.drop) {
      await record.reviews.dropOverride(id, revision, gate.id, person);
      return sayDone(c, `/desk/answers/${id}`, 'override-dropped');
    }
    if (!form.reason) return sendAnswer(c, site, id, 'Say why the gate may stand.');
    await record.reviews.override({ answer: id, revision, gate: gate.id, person, name, reason: form.reason });
    return sayDone(c, `/desk/answers/${id}`, 'overridden');
  });

  app.post('/desk/answers/:id/close-flag', editor, async (c) => {
    const { id: flag, note } = await readForm(c, { id: 60, note: 2000 });
    if (!note) return sendAnswer(c, site, c.req.param('id'), 'Say what was done about it.');
    await record.reviews.closeFlag(flag, note, signerOf(personOf(c)));
    return sayDone(c, `/desk/answers/${c.req.param('id')}`, 'flag-closed');
  });

  app.post('/desk/answers/:id/reply', editor, async (c) => {
    const { id: report, note } = await readForm(c, { id: 60, note: 2000 });
    if (!note) return sendAnswer(c, site, c.req.param('id'), 'Write the reply.');
    await record.reviews.replyToReport(report, note, signerOf(personOf(c)));
    return sayDone(c, `/desk/answers/${c.req.param('id')}`, 'replied');
  });

  async function setListed(c: Context, { record }: Site, listed: boolean): Promise<Response> {
    const id = c.req.param('id')!;
    if (!(await record.setListed(id, listed, signerOf(personOf(c))))) throw new NotFoundFault('There is no such answer.');
    return sayDone(c, `/desk/answers/${id}`, listed ? 'published' : 'unpublished');
  }

  async function sendList(c: Context, { record }: Site): Promise<Response> {
    const [answers, drafts] = await Promise.all([record.reviews.deskAnswers(), record.reviews.drafts()]);
    const page = <AnswersDeskPage assets={assets} person={personOf(c)} answers={answers} drafts={drafts} done={readDone(c)} />;
    return sendPage(c, renderPage(page));
  }
}

/** One answer's review; with what kept a form from being taken, as 422. */
async function sendAnswer(c: Context, site: Site, id: string, trouble: string | null = null): Promise<Response> {
  const read = await readAnswerDesk(site, id);
  const page = <AnswerDeskPage {...read} assets={site.assets} person={personOf(c)} done={trouble ? null : readDone(c)} trouble={trouble} />;
  return sendPage(c, renderPage(page), trouble ? 422 : 200);
}

function signerOf({ id, name }: Person): { id: string; name: string } {
  return { id, name };
}
