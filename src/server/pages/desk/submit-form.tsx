import type { Draft } from '../../../record/reviews/review-record.ts';
import { failingGates, type GateResult } from '../../../review/publish-gates.ts';

/** Submits a draft as the next revision, with why it was written; and what the gates say of it so far. */
export function SubmitForm({ draft, gates }: { draft: Draft; gates: GateResult[] }) {
  const failing = failingGates(gates);
  return (
    <>
      <h2>Gates</h2>
      {failing.length === 0 ? (
        <p class="ui soft">All {gates.length} hold.</p>
      ) : (
        <ul class="gates">
          {failing.map(({ title, failures }) => (
            <li class="gate gate--fails">
              <h3>{title}</h3>
              <ul>
                {failures.map(({ reason }) => (
                  <li>{reason}</li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
      <h2>Submit</h2>
      <form class="form" method="post" action={`/desk/drafts/${draft.id}/submit`}>
        {draft.base === 0 ? (
          <input type="hidden" name="reason" value="first" />
        ) : (
          <fieldset>
            <legend>Why this revision</legend>
            {REASONS.map(({ value, name }) => (
              <div class="choice">
                <input
                  type="radio"
                  id={`reason-${value}`}
                  name="reason"
                  value={value}
                  required
                  checked={value === 'wording' && draft.note !== ''}
                />
                <label for={`reason-${value}`}>{name}</label>
              </div>
            ))}
          </fieldset>
        )}
        <p>
          <label for="note">What changed and why</label>
          <textarea id="note" name="note" maxlength={2000} rows={3} required={draft.base > 0}>
            {draft.note}
          </textarea>
          <span class="hint">Readers see it in the history.</span>
        </p>
        <p class="do">
          <button type="submit" class="button">
            Submit revision {draft.base + 1}
          </button>
        </p>
      </form>
      <form class="row" method="post" action={`/desk/drafts/${draft.id}/drop`}>
        <button type="submit" class="linklike ui">
          Throw this draft away
        </button>
      </form>
    </>
  );
}

const REASONS = [
  { value: 'new-evidence', name: 'New evidence' },
  { value: 'correction', name: 'Correction: what stood there was wrong' },
  { value: 'wording', name: 'Wording: the same, said better' },
];
