import type { Person } from '../../../domain/person.ts';
import type { ReviewAction } from '../../../domain/review.ts';
import { REVIEW_RULES } from '../../../review/transition-review.ts';
import type { ReviewCase } from '../../review/read-case.ts';

const STEPS: Partial<Record<ReviewAction, string>> = {
  'send-back': 'Ask for changes, without waiting for reviewers',
  reject: 'Decline this answer',
  withdraw: 'Withdraw the answer from readers',
  expire: 'Let the approval expire now',
  reopen: 'Open the review again, with new decisions',
};

/** What an editor can do with a revision in its state, and the two ways to write the next one. */
export function StepsSection({ held: { review, stored } }: { held: ReviewCase; person: Person }) {
  const { answer } = stored;
  const rules = REVIEW_RULES.filter(
    (rule) =>
      rule.who.includes('editor') &&
      rule.from.includes(review.status) &&
      STEPS[rule.action] &&
      (review.newest || !rule.needs.includes('newest')),
  );
  return (
    <>
      <h2>Next revision</h2>
      <form class="row" method="post" action={`/desk/answers/${answer.id}/revise`}>
        {answer.outcome === 'answered' && (
          <button type="submit" name="how" value="by-hand" class="button button--quiet">
            Revise by hand
          </button>
        )}
        <button type="submit" name="how" value="ask-again" class="button button--quiet">
          Answer again from the library
        </button>
      </form>
      <p class="ui soft">Either makes a draft. Nothing changes for readers until it is submitted, reviewed and approved.</p>
      {rules.length > 0 && (
        <>
          <h2>Editor’s decision</h2>
          <form class="form" method="post" action={`/desk/answers/${answer.id}/step`}>
            <input type="hidden" name="revision" value={String(review.revision)} />
            <fieldset>
              <legend class="hidden">What to do</legend>
              {rules.map(({ action }) => (
                <div class="choice">
                  <input type="radio" id={`step-${action}`} name="action" value={action} required />
                  <label for={`step-${action}`}>{STEPS[action]}</label>
                </div>
              ))}
            </fieldset>
            <p>
              <label for="step-reason">Why</label>
              <textarea id="step-reason" name="reason" required maxlength={2000} rows={2} />
            </p>
            <p class="do">
              <button type="submit" class="button button--quiet">
                Decide
              </button>
            </p>
          </form>
        </>
      )}
    </>
  );
}
