import type { Person } from '../../../domain/person.ts';
import type { ReviewCase } from '../../review/read-case.ts';
import { tallyDecisions } from '../../../review/tally-decisions.ts';
import { formatDate } from '../format-date.ts';
import type { Workspace } from './prepare-workspace.ts';

export const DECISION_NAMES = { approve: 'Approves', 'request-changes': 'Asks for changes', decline: 'Advises to decline' } as const;

/** The signed decision on the revision, once the claims are read; and what others decided. */
export function DecisionForm({ held, workspace, person }: { held: ReviewCase; workspace: Workspace; person: Person }) {
  const { review, stored, required } = held;
  const cast = review.decisions.filter(({ round }) => round === review.round);
  const mine = cast.find((one) => one.person === person.id);
  const reads = review.status === 'under-review' && review.assignments.some((one) => one.person === person.id);
  const left = workspace.items.filter((item) => item.mine === null).length;
  const tally = tallyDecisions(cast, required);
  return (
    <section id="decide" class="decide" aria-labelledby="decide-heading">
      <h2 id="decide-heading">Decision on revision {review.revision}</h2>
      <ul class="ui">
        {cast.map((one) => (
          <li>
            <b>{one.name}</b>
            {one.expert && ' (expert in the topic)'}: {DECISION_NAMES[one.decision]}, signed {formatDate(one.at)}. “{one.statement}”
          </li>
        ))}
      </ul>
      {review.status === 'under-review' && tally.settled === null && <p class="ui soft">{tally.needed}</p>}
      {reads && !mine && (
        <form class="form" method="post" action={`/desk/review/${stored.answer.id}/decide`}>
          <input type="hidden" name="revision" value={String(review.revision)} />
          <p>
            <label for="statement">Your statement, signed with your name, today’s date and your disclosure</label>
            <textarea id="statement" name="statement" maxlength={2000} required rows={3}>
              {left === 0 ? `I read every claim of revision ${review.revision} beside its quote.` : ''}
            </textarea>
            <span class="hint">
              {left > 0
                ? `${left === 1 ? '1 claim has' : `${left} claims have`} no verdict of yours yet; an approval needs all of them.`
                : 'An approval is of this exact revision.'}
            </span>
          </p>
          <p class="do">
            <button type="submit" name="decision" value="approve" class="button">
              Approve revision {review.revision}
            </button>
            <button type="submit" name="decision" value="request-changes" class="button button--quiet">
              Ask for changes
            </button>
            <button type="submit" name="decision" value="decline" class="button button--quiet">
              Advise to decline
            </button>
          </p>
        </form>
      )}
      {mine && <p class="ui soft">You have decided on this revision. Your decision stands until its review is opened again.</p>}
    </section>
  );
}
