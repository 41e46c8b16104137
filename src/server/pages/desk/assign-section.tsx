import type { Person } from '../../../domain/person.ts';
import { claimsOf } from '../../../review/article-to-check.ts';
import { tallyDecisions } from '../../../review/tally-decisions.ts';
import type { ReviewCase } from '../../review/read-case.ts';
import { formatShortDate } from '../format-date.ts';
import { DECISION_NAMES } from '../review/decision-form.tsx';

/** A reviewer who might be assigned, with what speaks against it. */
export interface Candidate {
  person: Person;
  expert: boolean;
  against: string[];
  /** Reviews that wait for them. */
  waiting: number;
}

const DUE_DAYS = 14;

/** Who reads the revision, how far they are, and whom an editor may ask. */
export function AssignSection({ held, candidates, editor }: { held: ReviewCase; candidates: Candidate[]; editor: boolean }) {
  const { review, stored, required } = held;
  const open = review.newest && (review.status === 'submitted' || review.status === 'under-review');
  const tally = tallyDecisions(
    review.decisions.filter(({ round }) => round === review.round),
    required,
  );
  return (
    <>
      <h2>Reviewers</h2>
      <p class="ui soft">
        {required === 1 ? 'One approval settles the review' : `${required} equal decisions settle the review`}, and an approval needs an
        expert among them. {open && tally.settled === null && tally.needed}
      </p>
      {review.assignments.length > 0 && <Assigned held={held} editor={editor && open} />}
      {editor && open && <AssignForm held={held} candidates={candidates} answer={stored.answer.id} />}
    </>
  );
}

function Assigned({ held: { review, stored, people }, editor }: { held: ReviewCase; editor: boolean }) {
  const total = stored.answer.outcome === 'answered' ? claimsOf(stored.answer).length : 0;
  return (
    <table class="stack desk-table">
      <thead>
        <tr>
          <th>Reviewer</th>
          <th>Due</th>
          <th class="num">Claims read</th>
          <th>Decision</th>
        </tr>
      </thead>
      <tbody>
        {review.assignments.map((assignment) => {
          const person = people.get(assignment.person);
          const decision = review.decisions.find((one) => one.person === assignment.person && one.round === review.round);
          return (
            <tr>
              <th scope="row">
                {person?.name ?? 'A closed account'}
                {person?.credentials && <span class="soft">, {person.credentials}</span>}
              </th>
              <td data-label="Due">{formatShortDate(assignment.due)}</td>
              <td class="num" data-label="Claims read">
                {review.verdicts.filter((verdict) => verdict.person === assignment.person).length} of {total}
              </td>
              <td data-label="Decision">
                {decision
                  ? `${DECISION_NAMES[decision.decision]}${decision.expert ? ', as expert' : ''}: “${decision.statement}”`
                  : 'Not yet'}
                {editor && !decision && <TakeOff review={review} person={assignment.person} />}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function TakeOff({ review, person }: { review: ReviewCase['review']; person: string }) {
  return (
    <details>
      <summary>Take off</summary>
      <form class="form" method="post" action={`/desk/answers/${review.answer}/unassign`}>
        <input type="hidden" name="revision" value={String(review.revision)} />
        <input type="hidden" name="person" value={person} />
        <p>
          <label for={`off-${person}`}>Why</label>
          <input id={`off-${person}`} name="reason" required maxlength={2000} />
          <span class="hint">Readers see the reason in the history, without the name.</span>
        </p>
        <p class="do">
          <button type="submit" class="button button--quiet">
            Take this reviewer off
          </button>
        </p>
      </form>
    </details>
  );
}

function AssignForm({ held, candidates, answer }: { held: ReviewCase; candidates: Candidate[]; answer: string }) {
  const free = candidates.filter(({ against }) => against.length === 0);
  const barred = candidates.filter(
    ({ person, against }) => against.length > 0 && !held.review.assignments.some((one) => one.person === person.id),
  );
  const due = new Date(Date.now() + DUE_DAYS * 86_400_000).toISOString().slice(0, 10);
  return (
    <>
      <form class="form" method="post" action={`/desk/answers/${answer}/assign`}>
        <input type="hidden" name="revision" value={String(held.review.revision)} />
        <fieldset>
          <legend>Assign a reviewer</legend>
          {free.length === 0 && <p class="hint">Nobody else can be assigned now.</p>}
          {free.map(({ person, expert, waiting }, index) => (
            <div class="choice">
              <input type="radio" id={`assign-${person.id}`} name="person" value={person.id} required checked={index === 0} />
              <label for={`assign-${person.id}`}>
                <b>{person.name}</b>
                {person.example && ' (example)'}
                {person.credentials && `, ${person.credentials}`}
                <span class="soft">
                  {expert ? ' · expert in the topic' : ' · not an expert in the topic'} · {waiting} waiting
                </span>
              </label>
            </div>
          ))}
        </fieldset>
        {free.length > 0 && (
          <>
            <p>
              <label for="due">Due</label>
              <input type="date" id="due" name="due" value={due} required />
            </p>
            <p class="do">
              <button type="submit" class="button">
                Assign
              </button>
            </p>
          </>
        )}
      </form>
      {barred.length > 0 && (
        <>
          <h3>Cannot be assigned</h3>
          <ul class="plain-list" id="barred">
            {barred.map(({ person, against }) => (
              <li>
                <b>{person.name}</b>
                {person.example && ' (example)'}: {against.join(' ')}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
