import type { Context, Hono } from 'hono';
import { CLAIM_KINDS } from '../../../domain/answer.ts';
import { InputFault, NotFoundFault } from '../../../domain/faults.ts';
import { ChangeReason } from '../../../domain/review.ts';
import type { Draft } from '../../../record/reviews/review-record.ts';
import {
  addClaim,
  addSection,
  changeText,
  findClaim,
  removeClaim,
  replaceClaim,
  setBottomLine,
  type EditedArticle,
} from '../../../review/revise/edit-article.ts';
import { runGates } from '../../../review/publish-gates.ts';
import { personOf, requireRole } from '../../accounts/require-role.ts';
import { DraftPage } from '../../pages/desk/draft-page.tsx';
import { renderPage } from '../../pages/render-page.ts';
import { readForm } from '../../read-form.ts';
import { readQuestion } from '../../read-question.ts';
import { findQuotes, pickQuote } from '../../review/find-quotes.ts';
import { readArticleToCheck, readContext } from '../../review/read-article-to-check.ts';
import { askAgain, startFromScratch, startRevision, submitDraft } from '../../review/write-draft.ts';
import { sendPage } from '../../send-page.ts';
import type { Site } from '../../site.ts';
import { readDone, sayDone } from './say-done.ts';

const writer = requireRole('author', 'editor');

/** Writing an answer, or its next revision: each form is one edit of the draft, judged by the same checks as what is composed. */
export function addDraftRoutes(app: Hono, site: Site): void {
  const { record, library } = site;

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

  app.get('/desk/drafts/:id', writer, async (c) => sendDraft(c, site, await readDraft(c)));

  app.post('/desk/drafts/:id/section', writer, async (c) => {
    const { heading } = await readForm(c, { heading: 200 });
    return edit(c, (article) => addSection(article, heading, 'evidence'));
  });

  app.post('/desk/drafts/:id/claim', writer, async (c) => {
    const { claim, text, how } = await readForm(c, { claim: 60, text: 1000, how: 20 });
    const context = await readContext(library);
    return edit(c, (article) => {
      if (how === 'remove') return removeClaim(article, claim);
      if (how === 'bottom-line' || how === 'leave-bottom-line') return setBottomLine(article, claim, how === 'bottom-line');
      return changeText(article, claim, text, context);
    });
  });

  app.post('/desk/drafts/:id/quote', writer, async (c) => {
    const form = await readForm(c, { passage: 200, start: 9, end: 9, claim: 60, text: 1000, section: 4, kind: 20, bottom: 3 });
    const picked = [await pickQuote(library, form)];
    const context = await readContext(library);
    const kind = CLAIM_KINDS.find((one) => one === form.kind) ?? 'statement';
    return edit(c, (article) =>
      form.claim
        ? replaceClaim(article, form.claim, form.text, picked, context)
        : addClaim(article, Number(form.section), { text: form.text, kind, picked, bottomLine: form.bottom === 'yes' }, context),
    );
  });

  app.post('/desk/drafts/:id/submit', writer, async (c) => {
    const draft = await readDraft(c);
    const form = await readForm(c, { reason: 20, note: 2000 });
    const reason = ChangeReason.safeParse(form.reason);
    if (!reason.success) return sendDraft(c, site, draft, 'Say why this revision was written.');
    const { answer } = await submitDraft(site, draft, { reason: reason.data, note: form.note }, personOf(c));
    return sayDone(c, `/desk/answers/${answer}`, 'submitted');
  });

  app.post('/desk/drafts/:id/drop', writer, async (c) => {
    await record.reviews.dropDraft((await readDraft(c)).id);
    return sayDone(c, '/desk/answers', 'dropped');
  });

  async function readDraft(c: Context): Promise<Draft> {
    const draft = await record.reviews.findDraft(c.req.param('id')!);
    if (!draft) throw new NotFoundFault('There is no such draft: it was submitted or thrown away.');
    return draft;
  }

  /** Makes one edit and keeps the draft; what the edit does not take is told on the page. */
  async function edit(c: Context, change: (article: EditedArticle) => EditedArticle): Promise<Response> {
    const draft = await readDraft(c);
    let made: EditedArticle;
    try {
      made = change(articleOf(draft));
    } catch (fault) {
      if (fault instanceof InputFault) return sendDraft(c, site, draft, fault.message);
      throw fault;
    }
    await record.reviews.saveDraft({ ...draft, made });
    return sayDone(c, `/desk/drafts/${draft.id}`, 'changed');
  }
}

async function sendDraft(c: Context, { record, library, assets }: Site, draft: Draft, trouble: string | null = null): Promise<Response> {
  const article = articleOf(draft);
  const asked = c.req.method === 'GET' ? c.req.query() : {};
  const replaces = asked['claim'] ? findClaim(article.answer, asked['claim']) : null;
  const words = asked['words']?.trim().slice(0, 300) ?? '';
  const quote = asked['passage']
    ? await pickQuote(library, { passage: asked['passage'], start: asked['start'] ?? '', end: asked['end'] ?? '' })
    : null;
  const author = await record.people.find(draft.person);
  const page = (
    <DraftPage
      assets={assets}
      person={personOf(c)}
      draft={draft}
      answer={article.answer}
      gates={runGates(await readArticleToCheck(article, author ? [{ name: author.name, disclosureCurrent: true }] : [], library))}
      search={words ? { words, found: await findQuotes(library, words) } : null}
      picked={quote && { ...quote, text: quote.passage.text.slice(quote.start, quote.end), kind: replaces?.kind ?? 'statement' }}
      replaces={replaces}
      done={trouble ? null : readDone(c)}
      trouble={trouble}
    />
  );
  return sendPage(c, renderPage(page), trouble ? 422 : 200);
}

function articleOf({ made }: Draft): EditedArticle {
  if (made.answer.outcome !== 'answered') throw new InputFault('An answer without evidence cannot be edited.');
  return { answer: made.answer, evidence: made.evidence };
}
