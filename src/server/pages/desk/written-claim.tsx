import type { Answered, Claim } from '../../../domain/answer.ts';
import type { Draft } from '../../../record/reviews/review-record.ts';
import type { Direction } from '../../../review/revise/arrange-article.ts';
import { nameReference } from '../name-reference.ts';
import { addressOfPicker } from './quote-picker.tsx';

/** A claim that was just moved, and where to. */
export interface Moved {
  claim: string;
  direction: Direction;
}

interface WrittenClaimProps {
  draft: Draft;
  answer: Answered;
  claim: Claim;
  /** How it was just moved; null where it was not. */
  moved: Moved | null;
}

const VERDICTS = {
  supported: 'Supported',
  'partly-supported': 'Partly supported',
  unsupported: 'Not supported',
  contradicted: 'Contradicted',
};

/** A sentence of a draft with its quotes, what the checks say of it, and everything that can be done with it. */
export function WrittenClaim({ draft, answer, claim, moved }: WrittenClaimProps) {
  const { verdict, reasons } = claim.support;
  return (
    <article class="written-claim" id={claim.id}>
      <p>{claim.text}</p>
      {claim.citations.map(({ reference, quote }) => (
        <p class="ui soft">
          <span class="ref-number">{reference}</span> “{quote.text}”{' '}
          {nameReference(answer.references.find(({ number }) => number === reference)!)}
        </p>
      ))}
      <p class={`ui support support--${verdict}`}>
        <strong>{VERDICTS[verdict]}.</strong> {reasons.join(' ')}
        {answer.bottomLine.includes(claim.id) && ' In the bottom line.'}
      </p>
      <MoveForm draft={draft} claim={claim} moved={moved} />
      <details class="ui">
        <summary>Change</summary>
        <ChangeForm draft={draft} answer={answer} claim={claim} />
      </details>
    </article>
  );
}

function MoveForm({ draft, claim, moved }: Omit<WrittenClaimProps, 'answer'>) {
  return (
    <form class="row ui" method="post" action={`/desk/drafts/${draft.id}/claim`}>
      <input type="hidden" name="claim" value={claim.id} />
      {(['up', 'down'] as const).map((direction) => (
        <button
          type="submit"
          name="how"
          value={direction}
          class="linklike"
          autofocus={moved?.direction === direction}
          aria-label={`Move ${direction}: ${claim.text}`}
        >
          Move {direction}
        </button>
      ))}
    </form>
  );
}

function ChangeForm({ draft, answer, claim }: Omit<WrittenClaimProps, 'moved'>) {
  const inBottomLine = answer.bottomLine.includes(claim.id);
  return (
    <form class="form" method="post" action={`/desk/drafts/${draft.id}/claim`}>
      <input type="hidden" name="claim" value={claim.id} />
      <p>
        <label for={`text-${claim.id}`}>Words</label>
        <textarea id={`text-${claim.id}`} name="text" maxlength={1000} rows={3}>
          {claim.text}
        </textarea>
      </p>
      <p class="do">
        <button type="submit" name="how" value="text" class="button button--quiet">
          Check and keep these words
        </button>
      </p>
      <p>
        <label for={`group-${claim.id}`}>Subheading in its section</label>
        <input id={`group-${claim.id}`} name="group" maxlength={80} value={claim.group ?? ''} />
        <span class="hint">Sentences under the same subheading stand together. Empty: under none.</span>
      </p>
      <p class="do">
        <button type="submit" name="how" value="group" class="button button--quiet">
          Keep this subheading
        </button>
      </p>
      <p class="do">
        <a href={addressOfPicker(draft, { claim, how: 'add' })}>Add another quote</a>
        <a href={addressOfPicker(draft, { claim, how: 'replace' })}>Replace with another quote</a>
      </p>
      <p class="do">
        <button type="submit" name="how" value={inBottomLine ? 'leave-bottom-line' : 'bottom-line'} class="linklike">
          {inBottomLine ? 'Take out of the bottom line' : 'Put into the bottom line'}
        </button>
        <button type="submit" name="how" value="remove" class="linklike">
          Remove
        </button>
      </p>
      {claim.citations.length > 1 && (
        <p class="do">
          {claim.citations.map((_, place) => (
            <button type="submit" name="remove-quote" value={String(place)} class="linklike">
              Take away quote {place + 1}
            </button>
          ))}
        </p>
      )}
    </form>
  );
}
