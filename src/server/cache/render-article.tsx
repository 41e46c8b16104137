import type { Audience } from '../../domain/answer.ts';
import type { Standing } from '../../domain/source.ts';
import type { Library, LibraryReader } from '../../library/library.ts';
import type { AnswerRecord, AnswerState } from '../../record/record.ts';
import { tellEdition } from '../../publish/editions/tell-edition.ts';
import { ArticlePage } from '../pages/article-page.tsx';
import { renderPage } from '../pages/render-page.ts';
import type { PageAssets } from '../pages/resolve-assets.ts';
import { cacheByBytes } from './cache-by-bytes.ts';
import { findPublished, readPublished, type Published } from '../find-published.ts';
import { readPublicReview } from '../review/read-public-review.ts';
import { encodePage, type EncodedPage } from './encode-page.ts';

export interface ArticlePages {
  /** The page of the revision that readers see, or of another one asked for, in one edition; null where there is none. */
  read(state: AnswerState, audience: Audience, revision?: number): Promise<EncodedPage | null>;
}

const LIBRARY_SEEN_EVERY_MS = 500;

interface ArticleSources {
  record: AnswerRecord;
  library: Library;
  assets: PageAssets;
  /** Whether any reader may have PubMed searched where the library has no answer. */
  offersPubmed: boolean;
}

/**
 * Article pages, kept in memory up to `cacheBytes`. What an article says and quotes comes from the record alone; the library tells only how
 * its sources stand today, half a second late at most. The key holds all that a page depends on; a new version of the page's code comes with a new process. Requests for
 * a page that is being rendered wait for that one.
 */
export function createArticlePages(from: ArticleSources, cacheBytes: number): ArticlePages {
  const pages = cacheByBytes<EncodedPage>(cacheBytes);
  const underway = new Map<string, Promise<EncodedPage | null>>();
  const readLibrary = lookEvery(LIBRARY_SEEN_EVERY_MS, () => from.library.reader());
  const readPublication = lookEvery(LIBRARY_SEEN_EVERY_MS, () => readPublished(from.record));
  return {
    async read(state, audience, revision = state.revision) {
      const reader = await readLibrary();
      // A draft's page names the published answer to its question; a published page does not depend on others.
      const published = state.listed ? null : await readPublication();
      const key = [
        audience,
        state.id,
        revision,
        state.revision,
        state.status,
        state.listed,
        state.changes,
        reader.snapshot,
        published?.mark,
        await markReviewers(from.record, state),
      ].join(' ');
      const kept = pages.get(key);
      if (kept) return kept;
      const begun = underway.get(key);
      if (begun) return begun;
      const rendering = renderArticle(from, reader, published, state, audience, revision)
        .then((page) => {
          if (page) pages.set(key, page, page.bytes);
          return page;
        })
        .finally(() => underway.delete(key));
      underway.set(key, rendering);
      return rendering;
    },
  };
}

// How the reviewers of an approved page are named: each may change that at any time.
function markReviewers({ reviews }: AnswerRecord, { id, revision, status }: AnswerState): Promise<string> | string {
  return status === 'approved' || status === 'expired' ? reviews.markReviewers(id, revision) : '';
}

// The newest state of the library, looked for at most so often.
function lookEvery<T>(ms: number, look: () => Promise<T>): () => Promise<T> {
  let seen: { at: number; value: Promise<T> } | null = null;
  return () => {
    const now = performance.now();
    if (seen === null || now - seen.at > ms) {
      seen = { at: now, value: look() };
      seen.value.catch(() => (seen = null));
    }
    return seen.value;
  };
}

async function renderArticle(
  { record, assets, offersPubmed }: ArticleSources,
  reader: LibraryReader,
  published: Published | null,
  state: AnswerState,
  audience: Audience,
  revision: number,
): Promise<EncodedPage | null> {
  const { id } = state;
  const stored = await record.findAnswer(id, revision);
  if (!stored) return null;
  const evidence = await record.readEvidence(id, revision);
  const standingNow = new Map<string, Standing>();
  for (const { id: source } of evidence.sources) {
    const now = await reader.source(source);
    if (now) standingNow.set(source, now.standing);
  }
  const answered = published && (await findPublished(stored.answer.question, published, reader));
  const conversation = stored.answer.resolution && !stored.listed ? await record.conversations.conversationOf(id) : null;
  const told = { ...stored, answer: tellEdition(stored.answer, evidence, audience) };
  const page = (
    <ArticlePage
      assets={assets}
      stored={told}
      evidence={evidence}
      standingNow={standingNow}
      published={answered}
      conversation={conversation}
      offersPubmed={offersPubmed}
      review={await readPublicReview(record, state, revision)}
    />
  );
  return encodePage(renderPage(page));
}
