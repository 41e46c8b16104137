import type { Answer } from '../../domain/answer.ts';
import type { AnswerState, StoredAnswer } from '../record.ts';
import type { RecordDatabase } from '../schema.ts';

/** The revision of an answer that readers see, or the one asked for; null where there is none. */
export async function findAnswer(db: RecordDatabase, id: string, revision?: number): Promise<StoredAnswer | null> {
  let query = db
    .selectFrom('answers')
    .innerJoin('revisions', 'revisions.answer', 'answers.id')
    .select(['revisions.body', 'revisions.status', 'answers.listed', 'revisions.saved_at'])
    .where('answers.id', '=', id);
  query =
    revision === undefined ? query.whereRef('revisions.revision', '=', 'answers.shown') : query.where('revisions.revision', '=', revision);
  const row = await query.executeTakeFirst();
  if (!row) return null;
  return { answer: JSON.parse(row.body) as Answer, status: row.status, listed: row.listed === 1, savedAt: row.saved_at };
}

/** What changes about an answer and where it stands, without its text; null where there is none. */
export async function findAnswerState(db: RecordDatabase, id: string): Promise<AnswerState | null> {
  const row = await db
    .selectFrom('answers')
    .innerJoin('revisions', (join) => join.onRef('revisions.answer', '=', 'answers.id').onRef('revisions.revision', '=', 'answers.shown'))
    .select([
      'answers.id',
      'answers.newest',
      'answers.changes',
      'answers.listed',
      'revisions.slug',
      'revisions.revision',
      'revisions.status',
    ])
    .where('answers.id', '=', id)
    .executeTakeFirst();
  return row ? { ...row, listed: row.listed === 1 } : null;
}
