import type { Context } from 'hono';
import { InputFault, NotFoundFault } from '../../../domain/faults.ts';
import type { Draft } from '../../../record/reviews/review-record.ts';
import { runGates } from '../../../review/publish-gates.ts';
import { findClaim, type EditedArticle } from '../../../review/revise/edit-article.ts';
import { personOf } from '../../accounts/require-role.ts';
import { DraftPage } from '../../pages/desk/draft-page.tsx';
import { renderPage } from '../../pages/render-page.ts';
import { findQuotes, pickQuote } from '../../review/find-quotes.ts';
import { readArticleToCheck } from '../../review/read-article-to-check.ts';
import { sendPage } from '../../send-page.ts';
import type { Site } from '../../site.ts';
import { readDone } from './say-done.ts';

/** The draft that an address names. Throws NotFoundFault where there is none. */
export async function readDraft(c: Context, { record }: Pick<Site, 'record'>): Promise<Draft> {
  const draft = await record.reviews.findDraft(c.req.param('id')!);
  if (!draft) throw new NotFoundFault('There is no such draft: it was submitted or thrown away.');
  return draft;
}

/** The article that a draft holds. */
export function articleOf({ made }: Draft): EditedArticle {
  if (made.answer.outcome !== 'answered') throw new InputFault('An answer without evidence cannot be edited.');
  return { answer: made.answer, evidence: made.evidence };
}

/** A draft's page, with the search and the quote that its address names; with what kept a form from being taken, as 422. */
export async function sendDraft(
  c: Context,
  { record, library, assets }: Site,
  draft: Draft,
  trouble: string | null = null,
): Promise<Response> {
  const article = articleOf(draft);
  const asked = c.req.method === 'GET' ? c.req.query() : {};
  const claim = asked['claim'] ? findClaim(article.answer, asked['claim']) : null;
  const words = asked['words']?.trim().slice(0, 300) ?? '';
  const quote = asked['passage']
    ? await pickQuote(library, { passage: asked['passage'], start: asked['start'] ?? '', end: asked['end'] ?? '' })
    : null;
  const author = await record.people.find(draft.person);
  const gates = runGates(await readArticleToCheck(article, author ? [{ name: author.name, disclosureCurrent: true }] : [], library));
  const direction = (['up', 'down'] as const).find((one) => one === asked['moved']);
  const page = (
    <DraftPage
      assets={assets}
      person={personOf(c)}
      draft={draft}
      answer={article.answer}
      gates={gates}
      search={words ? { words, found: await findQuotes(library, words) } : null}
      picked={quote}
      aim={claim && { claim, how: asked['more'] ? 'add' : 'replace' }}
      moved={direction ? { claim: asked['of'] ?? '', direction } : null}
      done={trouble ? null : readDone(c)}
      trouble={trouble}
    />
  );
  return sendPage(c, renderPage(page), trouble ? 422 : 200);
}
