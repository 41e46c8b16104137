import { hasRole, type Person } from '../../../domain/person.ts';
import type { DeskAnswer } from '../../../record/reviews/review-record.ts';
import { DeskLayout } from '../desk-layout.tsx';
import { formatShortDate } from '../format-date.ts';
import { nameStatus } from '../name-status.ts';
import type { PageAssets } from '../resolve-assets.ts';
import { daysBetween, readQueue, type WaitingReview } from './read-queue.ts';

export interface QueuePageProps {
  assets: PageAssets;
  person: Person;
  answers: DeskAnswer[];
  people: Person[];
  /** YYYY-MM-DD. */
  today: string;
}

/** What waits for who looks at it: to read as a reviewer, to act on as an editor, and how much each reviewer has. */
export function QueuePage({ assets, person, answers, people, today }: QueuePageProps) {
  const queue = readQueue(answers, person, today);
  const editor = hasRole(person, 'editor');
  return (
    <DeskLayout title="Queue" assets={assets} person={person} desk="queue">
      <h1>Queue</h1>
      {hasRole(person, 'reviewer') && (
        <>
          <h2>Waiting for you to read</h2>
          {queue.mine.length === 0 ? <Nothing>Nothing waits for you.</Nothing> : <ToRead reviews={queue.mine} today={today} />}
        </>
      )}
      {editor && (
        <>
          <h2>Waiting for an editor</h2>
          {queue.toAct.length === 0 ? (
            <Nothing>Nothing waits for an editor.</Nothing>
          ) : (
            <ul class="plain-list">
              {queue.toAct.map(({ answer, why }) => (
                <li>
                  <a href={`/desk/answers/${answer.id}`}>{answer.title}</a>
                  <span class="soft"> {why.join('; ')}</span>
                </li>
              ))}
            </ul>
          )}
          <h2>Load of each reviewer</h2>
          <Load answers={answers} people={people} today={today} />
        </>
      )}
    </DeskLayout>
  );
}

function Nothing({ children }: { children: string }) {
  return <p class="gap">{children}</p>;
}

function ToRead({ reviews, today }: { reviews: WaitingReview[]; today: string }) {
  return (
    <table class="stack desk-table">
      <thead>
        <tr>
          <th>Answer</th>
          <th>Assigned</th>
          <th>Due</th>
          <th>State</th>
        </tr>
      </thead>
      <tbody>
        {reviews.map(({ answer, assignment }) => (
          <tr>
            <th scope="row">
              <a href={`/desk/review/${answer.id}`}>{answer.title}</a>
            </th>
            <td data-label="Assigned">{tellAge(daysBetween(assignment.assignedAt.slice(0, 10), today))}</td>
            <td data-label="Due">
              <Due due={assignment.due} today={today} />
            </td>
            <td data-label="State">{nameStatus(answer.status)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Due({ due, today }: { due: string; today: string }) {
  const late = daysBetween(due, today);
  if (late <= 0) return <>{formatShortDate(due)}</>;
  return (
    <strong class="late">
      {formatShortDate(due)}, {late === 1 ? '1 day' : `${late} days`} late
    </strong>
  );
}

function tellAge(days: number): string {
  return days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`;
}

function Load({ answers, people, today }: Pick<QueuePageProps, 'answers' | 'people' | 'today'>) {
  const reviewers = people.filter((person) => person.active && hasRole(person, 'reviewer'));
  return (
    <table class="stack desk-table">
      <thead>
        <tr>
          <th>Reviewer</th>
          <th class="num">To read</th>
          <th class="num">Late</th>
          <th>Next due</th>
        </tr>
      </thead>
      <tbody>
        {reviewers.map((reviewer) => {
          const { mine } = readQueue(answers, reviewer, today);
          return (
            <tr>
              <th scope="row">
                {reviewer.name}
                {reviewer.example && ' (example)'}
              </th>
              <td class="num" data-label="To read">
                {mine.length}
              </td>
              <td class="num" data-label="Late">
                {mine.filter(({ assignment }) => assignment.due < today).length}
              </td>
              <td data-label="Next due">{mine[0] ? formatShortDate(mine[0].assignment.due) : '—'}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
