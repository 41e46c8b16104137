import type { RecordDatabase } from '../schema.ts';
import { readDecisions, readEvents, readNotes, readOverrides } from './read-review.ts';
import type { AnswerHistory } from './review-record.ts';

/** What became of an answer: its revisions with why each was written, and every step, the newest first. */
export async function readHistory(db: RecordDatabase, answer: string): Promise<AnswerHistory> {
  const revisions = await db
    .selectFrom('revisions')
    .select(['revision', 'status', 'saved_at', 'approved_at', 'review_due'])
    .where('answer', '=', answer)
    .orderBy('revision', 'desc')
    .execute();
  const notes = await readNotes(db, answer);
  const state = await db.selectFrom('answers').select('published_at').where('id', '=', answer).executeTakeFirst();
  return {
    revisions: revisions.map(({ revision, status, saved_at, approved_at, review_due }) => ({
      revision,
      status,
      savedAt: saved_at,
      approvedAt: approved_at,
      reviewDue: review_due,
      note: notes.find((note) => note.revision === revision) ?? null,
    })),
    events: (await readEvents(db, answer)).toReversed(),
    decisions: await readDecisions(db, answer),
    overrides: await readOverrides(db, answer),
    publishedAt: state?.published_at ?? null,
  };
}
