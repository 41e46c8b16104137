import { CLAIM_KINDS, type Answered, type Claim } from '../../../domain/answer.ts';
import type { Draft } from '../../../record/reviews/review-record.ts';
import type { PickedQuote } from '../../../review/revise/edit-article.ts';
import { addressOfPicker } from './quote-picker.tsx';

/** The claim that a quote is picked for: in the place of its own, or beside them. */
export interface Aim {
  claim: Claim;
  how: 'replace' | 'add';
}

interface PickedFormProps {
  draft: Draft;
  answer: Answered;
  picked: PickedQuote;
  aim: Aim | null;
}

/** The sentence that rests on a picked quote: in the quote's own words unless others are written, which are then checked against it. */
export function PickedForm({ draft, answer, picked, aim }: PickedFormProps) {
  const quote = picked.passage.text.slice(picked.start, picked.end);
  const adds = aim?.how === 'add';
  return (
    <form class="form" method="post" action={`/desk/drafts/${draft.id}/quote`}>
      <h2 id="pick">{adds ? 'Add this quote' : aim ? 'Replace the sentence' : 'Add a sentence'}</h2>
      <p class="soft">{picked.source.title}</p>
      <blockquote class="passage">{quote}</blockquote>
      <input type="hidden" name="passage" value={picked.passage.id} />
      <input type="hidden" name="start" value={String(picked.start)} />
      <input type="hidden" name="end" value={String(picked.end)} />
      {aim && <input type="hidden" name="claim" value={aim.claim.id} />}
      {adds && <input type="hidden" name="more" value="yes" />}
      <p>
        <label for="picked-text">The sentence</label>
        <textarea id="picked-text" name="text" required maxlength={1000} rows={4}>
          {adds ? aim.claim.text : quote}
        </textarea>
        <span class="hint">
          {adds
            ? 'It is checked against all of its quotes together, at once.'
            : 'The source’s own words need no check; others are checked against the quote at once.'}
        </span>
      </p>
      {!aim && <Place answer={answer} />}
      <p class="do">
        <button type="submit" class="button">
          {adds ? 'Add the quote' : aim ? 'Replace' : 'Add'}
        </button>
        <a href={addressOfPicker(draft, aim)}>Pick another quote</a>
      </p>
    </form>
  );
}

function Place({ answer }: { answer: Answered }) {
  return (
    <>
      <p>
        <label for="picked-section">Section</label>
        <select id="picked-section" name="section">
          {answer.sections.map((section, index) => (
            <option value={String(index)} selected={index === answer.sections.length - 1}>
              {section.heading}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label for="picked-kind">What it states</label>
        <select id="picked-kind" name="kind">
          {CLAIM_KINDS.map((kind) => (
            <option value={kind} selected={kind === 'statement'}>
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
  );
}
