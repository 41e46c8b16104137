import type { Passage, Source } from '../../domain/source.ts';
import type { AnswerListing } from '../../record/record.ts';
import { formatDate } from './format-date.ts';
import { Layout } from './layout.tsx';
import { markPassage } from './mark-passage.ts';
import { nameJurisdictionInFull } from './name-jurisdiction.ts';
import { nameKind, nameTextKind } from './name-kind.ts';
import { nameStanding } from './name-standing.ts';
import type { PageAssets } from './resolve-assets.ts';
import { SourceFacts } from './source-facts.tsx';

/** A published answer that quotes the source, and the spans it quotes (UTF-16 offsets into the passage's text). */
export interface QuotingAnswer {
  listing: AnswerListing;
  quotes: { claim: string; passage: string; start: number; end: number }[];
}

export interface SourcePageProps {
  assets: PageAssets;
  source: Source;
  passages: Passage[];
  /** Published answers only. */
  quotedBy: QuotingAnswer[];
}

/** One source: what it is, where it stands, its passages with the words that answers quote, and which answers those are. */
export function SourcePage({ assets, source, passages, quotedBy }: SourcePageProps) {
  return (
    <Layout title={source.title} assets={assets} place="library">
      <div class="wrap source">
        <header>
          <p class="label">
            {[nameKind(source.kind), ...source.jurisdictions.map(nameJurisdictionInFull), nameTextKind(source.textKind)].join(' · ')}
          </p>
          <h1>{source.title}</h1>
          {source.vernacularTitle && <p class="question">{source.vernacularTitle}</p>}
          <p class="ui soft source-line">
            <BibliographicLine source={source} />
          </p>
          <Notices source={source} />
        </header>
        <section aria-labelledby="passages-heading">
          <h2 id="passages-heading" class="hidden">
            Passages
          </h2>
          <p class="ui soft passages-note">
            {passages.length === 1 ? '1 passage.' : `${passages.length} passages.`}{' '}
            {quotedBy.length > 0 && 'The marked words are quoted by an answer. '}
            {source.textKind === 'digest' && 'These are digests, written for this library, not the source’s own words.'}
            {source.textKind === 'abstract' && 'This is the abstract; the full text is not held.'}
          </p>
          <ol class="passages">
            {passages.map((passage) => (
              <PassageItem passage={passage} quotedBy={quotedBy} />
            ))}
          </ol>
        </section>
        <SourceFacts source={source} quotedBy={quotedBy.map((answer) => answer.listing)} />
      </div>
    </Layout>
  );
}

function BibliographicLine({ source }: { source: Source }) {
  const parts = [source.authors.join(', '), source.container, source.published ? formatDate(source.published) : source.year?.toString()]
    .filter((part) => part)
    .map((part) => part!.replace(/\.$/, ''));
  return (
    <>
      {parts.length > 0 && `${parts.join('. ')}. `}
      {!source.titleExact && <span class="descriptive">Descriptive title. </span>}
      {source.url && <a href={source.url}>Read the source</a>}
    </>
  );
}

function Notices({ source }: { source: Source }) {
  return (
    <>
      {source.standing !== 'current' && (
        <p class="notice">
          <b>This source is {nameStanding(source.standing)}.</b>{' '}
          {source.standing === 'retracted' || source.standing === 'superseded'
            ? 'It is kept for the record and supports no answer.'
            : 'Read the notice before you rely on it.'}
        </p>
      )}
      {source.authorityNote && <p class="notice">{source.authorityNote}</p>}
      {source.confidence === 'partly' && (
        <p class="notice notice--quiet">
          <b>Partly verified.</b> The source exists and what is said here holds, but central parts of it could not be read.
        </p>
      )}
    </>
  );
}

function PassageItem({ passage, quotedBy }: { passage: Passage; quotedBy: QuotingAnswer[] }) {
  const here = quotedBy.map((answer) => ({ ...answer, quotes: answer.quotes.filter((quote) => quote.passage === passage.id) }));
  const quoting = here.filter((answer) => answer.quotes.length > 0);
  const pieces = markPassage(
    passage.text,
    quoting.flatMap((answer) => answer.quotes),
  );
  return (
    <li id={passage.id}>
      <div>
        {passage.heading.length > 0 && <h3>{passage.heading.join(' › ')}</h3>}
        {passage.page !== null && <p class="label">Page {passage.page}</p>}
        <p class="passage">{pieces.map((piece) => (piece.mark === null ? <>{piece.text}</> : <mark>{piece.text}</mark>))}</p>
        {passage.recommendation && (
          <p class="grade">
            Strength: {passage.recommendation.strength ?? 'not stated'}. Certainty: {passage.recommendation.certainty ?? 'not stated'}.
          </p>
        )}
      </div>
      <div class="quoted-by">
        {quoting.length === 0 ? (
          <p>Not quoted yet</p>
        ) : (
          <>
            <p class="label">Quoted by</p>
            {quoting.map(({ listing, quotes }) => (
              <p>
                <a href={`${listing.url}#${quotes[0]!.claim}`}>{listing.title}</a>
              </p>
            ))}
          </>
        )}
      </div>
    </li>
  );
}
