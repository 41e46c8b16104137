import type { Hono } from 'hono';
import { NotFoundFault } from '../../domain/faults.ts';
import type { AnswerRecord } from '../../record/record.ts';
import { addressSource } from '../pages/address-source.ts';
import { LibraryPage } from '../pages/library-page.tsx';
import { renderPage } from '../pages/render-page.ts';
import { SourcePage, type QuotingAnswer } from '../pages/source-page.tsx';
import { readLibraryQuery, toFilter } from '../read-library-query.ts';
import { sendPage } from '../send-page.ts';
import type { Site } from '../site.ts';

const SOURCES_A_PAGE = 50;
const QUOTING_SHOWN = 20;

/** The library as readers see it: search and browse, and one page a source. */
export function addLibraryRoutes(app: Hono, { library, record, assets }: Site): void {
  app.get('/library', async (c) => {
    const query = readLibraryQuery(c.req.query());
    const reader = await library.reader();
    const [found, summary, subjects] = await Promise.all([
      reader.browse(toFilter(query), query.offset, SOURCES_A_PAGE),
      reader.summary(),
      reader.subjects(),
    ]);
    const page = (
      <LibraryPage assets={assets} filter={query} found={found} pageSize={SOURCES_A_PAGE} summary={summary} subjects={subjects} />
    );
    return sendPage(c, renderPage(page));
  });

  // An id may hold colons and slashes, encoded or not.
  app.get('/sources/:id{.+}', async (c) => {
    const asked = c.req.param('id');
    const reader = await library.reader();
    const source = await reader.source(asked);
    if (!source) throw new NotFoundFault(await explainMissing(record, asked));
    if (source.id !== asked) return c.redirect(addressSource(source.id), 302);
    const passages = await reader.passages(source.id);
    const quotedBy = await findQuoting(record, source.id);
    return sendPage(c, renderPage(<SourcePage assets={assets} source={source} passages={passages} quotedBy={quotedBy} />));
  });
}

async function findQuoting(record: AnswerRecord, source: string): Promise<QuotingAnswer[]> {
  const listings = (await record.answersQuoting(source, { unlisted: false })).slice(0, QUOTING_SHOWN);
  return Promise.all(
    listings.map(async (listing) => {
      const answer = (await record.findAnswer(listing.id))?.answer;
      const claims = answer?.outcome === 'answered' ? answer.sections.flatMap((section) => section.claims) : [];
      const quotes = claims.flatMap((claim) =>
        claim.citations
          .filter(({ quote }) => quote.source === source)
          .map(({ quote: { passage, start, end } }) => ({ claim: claim.id, passage, start, end })),
      );
      return { listing, quotes };
    }),
  );
}

async function explainMissing(record: AnswerRecord, asked: string): Promise<string> {
  const quoting = await record.answersQuoting(asked, { unlisted: false });
  if (quoting.length === 0) return `The library holds no source "${asked}".`;
  return `The library no longer holds the source "${asked}". What answers quote of it still stands on their pages.`;
}
