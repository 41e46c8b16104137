import type { Context, Hono } from 'hono';
import { InputFault } from '../../../domain/faults.ts';
import { ChangeReason } from '../../../domain/review.ts';
import type { Draft } from '../../../record/reviews/review-record.ts';
import { personOf, requireRole } from '../../accounts/require-role.ts';
import { readForm } from '../../read-form.ts';
import { readQuestion } from '../../read-question.ts';
import { takeOverSuggestion } from '../../review/take-over-suggestion.ts';
import { askAgain, startFromScratch, startRevision, submitDraft } from '../../review/write-draft.ts';
import type { Site } from '../../site.ts';
import { addDraftEditRoutes } from './add-draft-edit-routes.ts';
import { sayDone } from './say-done.ts';
import { readDraft, sendDraft } from './send-draft.tsx';

const writer = requireRole('author', 'editor');

/** Writing an answer, or its next revision: begun, edited form by form, submitted or thrown away. */
export function addDraftRoutes(app: Hono, site: Site): void {
  const { record } = site;

  app.post('/desk/drafts', writer, async (c) => {
    const { question: asked, title } = await readForm(c, { question: 1000, title: 150 });
    c.set('question', asked);
    const question = readQuestion(asked);
    if (title.length < 3) throw new InputFault('A title has at least 3 characters.', { field: 'title' });
    return c.redirect(`/desk/drafts/${await startFromScratch(site, { question, title }, personOf(c))}`, 303);
  });

  app.post('/desk/answers/:id/revise', writer, async (c) => {
    const { how } = await readForm(c, { how: 20 });
    const start = how === 'ask-again' ? askAgain : startRevision;
    return c.redirect(`/desk/drafts/${await start(site, c.req.param('id'), personOf(c))}`, 303);
  });

  app.post('/desk/review/:id/take-over', writer, async (c) => {
    const { comment } = await readForm(c, { comment: 60 });
    const { draft, claim } = await takeOverSuggestion(site, { answer: c.req.param('id'), comment, person: personOf(c) });
    return sayDone(c, `/desk/drafts/${draft}#${claim}`, 'taken-over');
  });

  app.get('/desk/drafts/:id', writer, async (c) => sendDraft(c, site, await readDraft(c, site)));
  addDraftEditRoutes(app, site);

  app.post('/desk/drafts/:id/submit', writer, async (c) => {
    const draft = await readDraft(c, site);
    const form = await readForm(c, { reason: 20, note: 2000 });
    const reason = ChangeReason.safeParse(form.reason);
    const written: Draft = { ...draft, note: form.note };
    if (!reason.success) return sendDraft(c, site, written, 'Say why this revision was written.');
    return orSay(c, written, async () => {
      const { answer } = await submitDraft(site, draft, { reason: reason.data, note: form.note }, personOf(c));
      return sayDone(c, `/desk/answers/${answer}`, 'submitted');
    });
  });

  app.post('/desk/drafts/:id/drop', writer, async (c) => {
    await record.reviews.dropDraft((await readDraft(c, site)).id);
    return sayDone(c, '/desk/answers', 'dropped');
  });

  /** Does it, or shows the draft with what keeps it from being done. */
  async function orSay(c: Context, draft: Draft, work: () => Promise<Response>): Promise<Response> {
    try {
      return await work();
    } catch (fault) {
      if (fault instanceof InputFault) return sendDraft(c, site, draft, fault.message);
      throw fault;
    }
  }
}
