import type { Person } from '../../../domain/person.ts';
import type { DeskAnswer } from '../../../record/reviews/review-record.ts';

export interface WaitingReview {
  answer: DeskAnswer;
  assignment: DeskAnswer['assignments'][number];
}

export interface Queue {
  /** Under review, assigned to the person and not decided by them; what is due first comes first. */
  mine: WaitingReview[];
  /** What only an editor can move on, with why. */
  toAct: { answer: DeskAnswer; why: string[] }[];
}

/** What waits, for one person on a day (YYYY-MM-DD). */
export function readQueue(answers: DeskAnswer[], person: Pick<Person, 'id'>, today: string): Queue {
  const mine = answers
    .filter(({ status }) => status === 'under-review')
    .flatMap((answer) =>
      answer.assignments.filter((one) => one.person === person.id && !one.decided).map((assignment) => ({ answer, assignment })),
    )
    .sort((a, b) => a.assignment.due.localeCompare(b.assignment.due));
  const toAct = answers.map((answer) => ({ answer, why: findWhy(answer, today) })).filter(({ why }) => why.length > 0);
  return { mine, toAct };
}

/** Whole days from one day to another, both YYYY-MM-DD. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function findWhy({ status, listed, assignments, openFlags, openReports, reviewDue, shownStatus }: DeskAnswer, today: string): string[] {
  const why: string[] = [];
  if (openFlags > 0) why.push(openFlags === 1 ? 'a doubt was raised' : `${openFlags} doubts were raised`);
  if (openReports > 0) why.push(openReports === 1 ? 'a reader reports a problem' : `readers report ${openReports} problems`);
  if (status === 'submitted' && (listed || assignments.length > 0)) why.push('no reviewer is assigned');
  if (status === 'changes-requested') why.push('changes are asked for');
  if (status === 'under-review' && assignments.length > 0 && assignments.every(({ decided }) => decided))
    why.push('all reviewers have decided and it is not settled');
  if (shownStatus === 'expired') why.push('its approval has expired');
  else if (reviewDue !== null && shownStatus === 'approved' && daysBetween(today, reviewDue) <= 30)
    why.push('its review is due within 30 days');
  return why;
}
