import { CLAIM_VERDICTS, type ClaimVerdict } from '../../../domain/review.ts';
import type { ReviewCase } from '../../review/read-case.ts';
import type { WorkspaceItem } from './prepare-workspace.ts';

const BUTTONS: Record<ClaimVerdict, { name: string; keys: string }> = {
  agree: { name: 'Agree', keys: '1 a' },
  'needs-change': { name: 'Needs change', keys: '2 n' },
  wrong: { name: 'Wrong', keys: '3 w' },
  missing: { name: 'Missing', keys: '4 m' },
};

export interface VerdictFormProps {
  held: ReviewCase;
  item: WorkspaceItem;
  written?: { comment: string; suggestion: string };
}

/** What a reader holds of a claim: a comment, other words for it, and a verdict; each button sends all of it. */
export function VerdictForm({ held, item, written }: VerdictFormProps) {
  const { claim, number } = item;
  return (
    <form class="verdict-form form" id="verdict-form" method="post" action={`/desk/review/${held.stored.answer.id}/claim`}>
      <input type="hidden" name="claim" value={claim.id} />
      <input type="hidden" name="revision" value={String(held.review.revision)} />
      <p>
        <label for="comment">Comment on claim {number}</label>
        <textarea id="comment" name="comment" maxlength={4000} rows={2}>
          {written?.comment}
        </textarea>
      </p>
      <details open={Boolean(written?.suggestion)}>
        <summary>Suggest other words: they are checked against the quote at once</summary>
        <p>
          <label for="suggestion">The claim as it should read</label>
          <textarea id="suggestion" name="suggestion" maxlength={1000} rows={3}>
            {written?.suggestion || claim.text}
          </textarea>
        </p>
      </details>
      <p class="do">
        <button type="submit" name="verdict" value="" class="button button--quiet" data-key="c">
          Comment only
        </button>
      </p>
    </form>
  );
}

/** The verdicts, which send what stands in the form with them. They stay in view. */
export function VerdictButtons({ item: { mine, number } }: { item: WorkspaceItem }) {
  return (
    <div class="verdict-bar">
      <h3>Your verdict on claim {number}</h3>
      <div class="verdicts">
        {CLAIM_VERDICTS.map((verdict) => (
          <button
            type="submit"
            form="verdict-form"
            name="verdict"
            value={verdict}
            aria-pressed={mine === verdict ? 'true' : 'false'}
            data-key={BUTTONS[verdict].keys}
            data-words={verdict === 'agree' ? undefined : ''}
          >
            {BUTTONS[verdict].name} <kbd aria-hidden="true">{BUTTONS[verdict].keys[0]}</kbd>
          </button>
        ))}
      </div>
    </div>
  );
}
