import type { RecordDatabase } from '../schema.ts';
import type { DeskAnswer } from './review-record.ts';

/** Answers that are listed, that somebody signed in asked for or wrote, or that the board has worked on; the newest first. */
export async function listDeskAnswers(db: RecordDatabase): Promise<DeskAnswer[]> {
  const rows = await db
    .selectFrom('answers')
    .innerJoin('revisions as newest', (join) =>
      join.onRef('newest.answer', '=', 'answers.id').onRef('newest.revision', '=', 'answers.newest'),
    )
    .innerJoin('revisions as shown', (join) => join.onRef('shown.answer', '=', 'answers.id').onRef('shown.revision', '=', 'answers.shown'))
    .select((eb) => [
      'answers.id',
      'answers.newest',
      'answers.shown',
      'answers.listed',
      'newest.slug',
      'newest.title',
      'newest.question',
      'newest.status',
      'newest.saved_at as savedAt',
      'shown.status as shownStatus',
      'shown.review_due as reviewDue',
      eb
        .selectFrom('answer_flags')
        .whereRef('answer_flags.answer', '=', 'answers.id')
        .where('closed_at', 'is', null)
        .select(eb.fn.countAll<number>().as('n'))
        .as('openFlags'),
      eb
        .selectFrom('problem_reports')
        .whereRef('problem_reports.answer', '=', 'answers.id')
        .where('reply', 'is', null)
        .select(eb.fn.countAll<number>().as('n'))
        .as('openReports'),
    ])
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('answers.listed', '=', 1),
        exists(
          selectFrom('version_notes').whereRef('version_notes.answer', '=', 'answers.id').where('person', 'is not', null).select('answer'),
        ),
        exists(selectFrom('review_events').whereRef('review_events.answer', '=', 'answers.id').select('id')),
      ]),
    )
    .orderBy('newest.saved_at', 'desc')
    .orderBy('answers.id')
    .execute();
  const assignments = await readAssignmentsOfNewest(db);
  return rows.map(({ listed, openFlags, openReports, ...row }) => ({
    ...row,
    listed: listed === 1,
    openFlags: Number(openFlags),
    openReports: Number(openReports),
    assignments: assignments.get(row.id) ?? [],
  }));
}

async function readAssignmentsOfNewest(db: RecordDatabase): Promise<Map<string, DeskAnswer['assignments']>> {
  const rows = await db
    .selectFrom('assignments')
    .innerJoin('answers', (join) =>
      join.onRef('answers.id', '=', 'assignments.answer').onRef('answers.newest', '=', 'assignments.revision'),
    )
    .selectAll('assignments')
    .orderBy('assigned_at')
    .orderBy('person')
    .execute();
  const decisions = await db.selectFrom('decisions').select(['answer', 'revision', 'person', 'round']).execute();
  const reopened = await db.selectFrom('review_events').select(['answer', 'revision']).where('action', '=', 'reopen').execute();
  const roundOf = (answer: string, revision: number) =>
    1 + reopened.filter((event) => event.answer === answer && event.revision === revision).length;
  const all = rows.map(({ answer, revision, person, assigned_by, assigned_at, due }) => ({
    answer,
    revision,
    person,
    assignedBy: assigned_by,
    assignedAt: assigned_at,
    due,
    decided: decisions.some(
      (one) => one.answer === answer && one.revision === revision && one.person === person && one.round === roundOf(answer, revision),
    ),
  }));
  return Map.groupBy(all, ({ answer }) => answer);
}

/** Approved revisions that readers see and whose review was due before a day, YYYY-MM-DD. */
export async function listOverdue(db: RecordDatabase, day: string): Promise<{ answer: string; revision: number }[]> {
  return db
    .selectFrom('revisions')
    .innerJoin('answers', (join) => join.onRef('answers.id', '=', 'revisions.answer').onRef('answers.shown', '=', 'revisions.revision'))
    .select(['revisions.answer', 'revisions.revision'])
    .where('revisions.status', '=', 'approved')
    .where('revisions.review_due', '<', day)
    .execute();
}
