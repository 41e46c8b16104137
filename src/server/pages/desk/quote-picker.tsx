import type { Passage, Source } from '../../../domain/source.ts';
import type { Draft } from '../../../record/reviews/review-record.ts';
import { nameKind } from '../name-kind.ts';
import { formatShortDate } from '../format-date.ts';
import type { Aim } from './picked-form.tsx';

/** A passage that the library found, cut into sentences (UTF-16 offsets, half-open). */
export interface FoundPassage {
  source: Source;
  passage: Passage;
  sentences: { start: number; end: number; text: string }[];
}

export interface QuotePickerProps {
  draft: Draft;
  search: { words: string; found: FoundPassage[] } | null;
  /** The claim that a quote is looked for; null where a sentence is added. */
  aim: Aim | null;
  /** Whether there is a section that a sentence can stand in. */
  ready: boolean;
}

/** Search in the library; each sentence found can be picked as a quote. */
export function QuotePicker({ draft, search, aim, ready }: QuotePickerProps) {
  return (
    <>
      <h2 id="pick">{aim === null ? 'Pick a quote' : aim.how === 'add' ? 'One more quote' : 'Another quote'}</h2>
      {aim && (
        <p class="ui">
          For: {aim.claim.text} <a href={`/desk/drafts/${draft.id}`}>Leave it as it is</a>
        </p>
      )}
      {!ready && <p class="ui soft">Add a section first.</p>}
      <form class="form" method="get" action={`/desk/drafts/${draft.id}#pick`} role="search">
        {aim && <input type="hidden" name="claim" value={aim.claim.id} />}
        {aim?.how === 'add' && <input type="hidden" name="more" value="yes" />}
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
                <a
                  href={addressOfPicker(draft, aim, { passage: passage.id, start: String(start), end: String(end) })}
                  aria-label={`Pick: ${text}`}
                >
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

/** Where a quote is looked for, or, once picked, put under its sentence. */
export function addressOfPicker(draft: Draft, aim: Aim | null, picked: Record<string, string> = {}): string {
  const query = new URLSearchParams({ ...picked, ...(aim && { claim: aim.claim.id }), ...(aim?.how === 'add' && { more: 'yes' }) });
  return `/desk/drafts/${draft.id}${query.size > 0 ? `?${query.toString()}` : ''}#pick`;
}
