import { CLAIM_KINDS, type Answered, type Claim } from '../../../domain/answer.ts';
import type { Draft } from '../../../record/reviews/review-record.ts';
import type { PickedQuote } from '../../../review/revise/edit-article.ts';

export interface Picked extends PickedQuote {
  /** What the sentence reads as read so far: the quote itself at first. */
  text: string;
  kind: Claim['kind'];
}

/** The sentence that rests on a picked quote: in the quote's own words unless others are written, which are then checked against it. */
export function PickedForm({
  draft,
  answer,
  picked,
  replaces,
}: {
  draft: Draft;
  answer: Answered;
  picked: Picked;
  replaces: Claim | null;
}) {
  const quote = picked.passage.text.slice(picked.start, picked.end);
  return (
    <form class="form" method="post" action={`/desk/drafts/${draft.id}/quote`}>
      <h2 id="pick">{replaces ? 'Replace the sentence' : 'Add a sentence'}</h2>
      <p class="soft">{picked.source.title}</p>
      <blockquote class="passage">{quote}</blockquote>
      <input type="hidden" name="passage" value={picked.passage.id} />
      <input type="hidden" name="start" value={String(picked.start)} />
      <input type="hidden" name="end" value={String(picked.end)} />
      {replaces && <input type="hidden" name="claim" value={replaces.id} />}
      <p>
        <label for="picked-text">The sentence</label>
        <textarea id="picked-text" name="text" required maxlength={1000} rows={4}>
          {picked.text}
        </textarea>
        <span class="hint">The source’s own words need no check; others are checked against the quote at once.</span>
      </p>
      {!replaces && (
        <>
          <p>
            <label for="picked-section">Section</label>
            <select id="picked-section" name="section">
              {answer.sections.map((section, index) => (
                <option value={String(index)}>{section.heading}</option>
              ))}
            </select>
          </p>
          <p>
            <label for="picked-kind">What it states</label>
            <select id="picked-kind" name="kind">
              {CLAIM_KINDS.map((kind) => (
                <option value={kind} selected={kind === picked.kind}>
                  {kind}
                </option>
              ))}
            </select>
          </p>
          <div class="choice">
            <input type="checkbox" id="picked-bottom" name="bottom" value="yes" />
            <label for="picked-bottom">Also in the bottom line</label>
          </div>
        </>
      )}
      <p class="do">
        <button type="submit" class="button">
          {replaces ? 'Replace' : 'Add'}
        </button>
        <a href={`/desk/drafts/${draft.id}${replaces ? `?claim=${replaces.id}` : ''}#pick`}>Pick another quote</a>
      </p>
    </form>
  );
}
