import type { Claim } from '../../../domain/answer.ts';
import type { Passage, Source } from '../../../domain/source.ts';
import type { Draft } from '../../../record/reviews/review-record.ts';
import { nameKind } from '../name-kind.ts';
import { formatShortDate } from '../format-date.ts';

/** A passage that the library found, cut into sentences (UTF-16 offsets, half-open). */
export interface FoundPassage {
  source: Source;
  passage: Passage;
  sentences: { start: number; end: number; text: string }[];
}

export interface QuotePickerProps {
  draft: Draft;
  search: { words: string; found: FoundPassage[] } | null;
  replaces: Claim | null;
  /** Whether there is a section that a sentence can stand in. */
  ready: boolean;
}

/** Search in the library; each sentence found can be picked as a quote. */
export function QuotePicker({ draft, search, replaces, ready }: QuotePickerProps) {
  return (
    <>
      <h2 id="pick">{replaces ? 'Another quote' : 'Pick a quote'}</h2>
      {replaces && (
        <p class="ui">
          For: {replaces.text} <a href={`/desk/drafts/${draft.id}`}>Leave it as it is</a>
        </p>
      )}
      {!ready && <p class="ui soft">Add a section first.</p>}
      <form class="form" method="get" action={`/desk/drafts/${draft.id}#pick`} role="search">
        {replaces && <input type="hidden" name="claim" value={replaces.id} />}
        <p>
          <label for="words">Search the library</label>
          <input id="words" name="words" type="search" required maxlength={300} value={search?.words} />
        </p>
        <p class="do">
          <button type="submit" class="button button--quiet">
            Search
          </button>
        </p>
      </form>
      {search && search.found.length === 0 && <p class="gap">Nothing in the library has these words.</p>}
      {search?.found.map(({ source, passage, sentences }) => (
        <article class="found-passage">
          <p class="ui">
            <b>{source.title}</b>
            <span class="soft">
              {' '}
              · {nameKind(source.kind)}
              {source.published && `, ${formatShortDate(source.published)}`}
              {source.standing !== 'current' && ` · ${source.standing}`}
            </span>
          </p>
          {passage.heading.length > 0 && <p class="ui soft">{passage.heading.join(' › ')}</p>}
          <ul>
            {sentences.map(({ start, end, text }) => (
              <li>
                <a href={addressOfPick(draft, replaces, passage, start, end)} aria-label={`Pick: ${text}`}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </article>
      ))}
    </>
  );
}

function addressOfPick(draft: Draft, replaces: Claim | null, passage: Passage, start: number, end: number): string {
  const query = new URLSearchParams({
    passage: passage.id,
    start: String(start),
    end: String(end),
    ...(replaces && { claim: replaces.id }),
  });
  return `/desk/drafts/${draft.id}?${query.toString()}#pick`;
}
