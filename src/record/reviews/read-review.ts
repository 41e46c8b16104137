import type { Selectable } from 'kysely';
import type { GateOverride, ReviewEvent, SignedDecision, VersionNote } from '../../domain/review.ts';
import type { RecordDatabase, RecordTables } from '../schema.ts';
import type { Review } from './review-record.ts';

/** The review of a revision; null where there is no such revision. */
export async function readReview(db: RecordDatabase, answer: string, revision: number): Promise<Review | null> {
  const row = await db
    .selectFrom('revisions')
    .innerJoin('answers', 'answers.id', 'revisions.answer')
    .select(['revisions.status', 'revisions.approved_at', 'revisions.review_due', 'answers.newest'])
    .where('revisions.answer', '=', answer)
    .where('revisions.revision', '=', revision)
    .executeTakeFirst();
  if (!row) return null;
  const events = await readEvents(db, answer, revision);
  return {
    answer,
    revision,
    status: row.status,
    newest: row.newest === revision,
    round: 1 + events.filter(({ action }) => action === 'reopen').length,
    note: (await readNotes(db, answer, revision))[0] ?? null,
    events,
    assignments: await readAssignments(db, answer, revision),
    decisions: await readDecisions(db, answer, revision),
    verdicts: await db.selectFrom('claim_verdicts').selectAll().where('answer', '=', answer).where('revision', '=', revision).execute(),
    overrides: await readOverrides(db, answer, revision),
    approvedAt: row.approved_at,
    reviewDue: row.review_due,
  };
}

/** How those who decided on a revision are named today, in short. */
export async function markReviewers(db: RecordDatabase, answer: string, revision: number): Promise<string> {
  const rows = await db
    .selectFrom('decisions')
    .innerJoin('people', 'people.id', 'decisions.person')
    .select(['people.public', 'people.affiliation', 'people.orcid'])
    .where('decisions.answer', '=', answer)
    .where('decisions.revision', '=', revision)
    .orderBy('decisions.id')
    .execute();
  return JSON.stringify(rows);
}

/** Steps of an answer's review, or of one revision's, the earliest first. */
export async function readEvents(db: RecordDatabase, answer: string, revision?: number): Promise<ReviewEvent[]> {
  let query = db.selectFrom('review_events').selectAll().where('answer', '=', answer).orderBy('at').orderBy('id');
  if (revision !== undefined) query = query.where('revision', '=', revision);
  return (await query.execute()).map(toEvent);
}

/** Signed decisions, the earliest first. */
export async function readDecisions(db: RecordDatabase, answer: string, revision?: number): Promise<SignedDecision[]> {
  let query = db.selectFrom('decisions').selectAll().where('answer', '=', answer).orderBy('at').orderBy('id');
  if (revision !== undefined) query = query.where('revision', '=', revision);
  return (await query.execute()).map(toDecision);
}

/** Who wrote which revision, and why; the newest first. */
export async function readNotes(db: RecordDatabase, answer: string, revision?: number): Promise<VersionNote[]> {
  let query = db.selectFrom('version_notes').selectAll().where('answer', '=', answer).orderBy('revision', 'desc');
  if (revision !== undefined) query = query.where('revision', '=', revision);
  return query.execute();
}

export async function readOverrides(db: RecordDatabase, answer: string, revision?: number): Promise<GateOverride[]> {
  let query = db.selectFrom('gate_overrides').selectAll().where('answer', '=', answer).orderBy('at');
  if (revision !== undefined) query = query.where('revision', '=', revision);
  return query.execute();
}

async function readAssignments(db: RecordDatabase, answer: string, revision: number): Promise<Review['assignments']> {
  const rows = await db
    .selectFrom('assignments')
    .selectAll()
    .where('answer', '=', answer)
    .where('revision', '=', revision)
    .orderBy('assigned_at')
    .orderBy('person')
    .execute();
  return rows.map(({ assigned_by, assigned_at, ...rest }) => ({ ...rest, assignedBy: assigned_by, assignedAt: assigned_at }));
}

function toEvent({ from_status, to_status, ...rest }: Selectable<RecordTables['review_events']>): ReviewEvent {
  return { ...rest, from: from_status, to: to_status };
}

function toDecision({ expert, revision_hash, ...rest }: Selectable<RecordTables['decisions']>): SignedDecision {
  return { ...rest, expert: expert === 1, revisionHash: revision_hash };
}
