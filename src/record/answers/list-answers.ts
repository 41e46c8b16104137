import type { AnswerListing } from '../record.ts';
import type { RecordDatabase } from '../schema.ts';

/** Listed answers, the newest first. */
export async function listPublished(db: RecordDatabase, limit: number): Promise<AnswerListing[]> {
  const rows = await shownRevisions(db).where('answers.listed', '=', 1).limit(limit).execute();
  return rows.map((row) => ({ ...row, listed: row.listed === 1 }));
}

/** Answers that readers see quoting the source, the newest first; unlisted ones only when asked for. */
export async function answersQuoting(db: RecordDatabase, source: string, options: { unlisted: boolean }): Promise<AnswerListing[]> {
  let query = shownRevisions(db).where(({ exists, selectFrom }) =>
    exists(
      selectFrom('quoted_sources')
        .select('quoted_sources.source')
        .where('quoted_sources.source', '=', source)
        .whereRef('quoted_sources.answer', '=', 'revisions.answer')
        .whereRef('quoted_sources.revision', '=', 'revisions.revision'),
    ),
  );
  if (!options.unlisted) query = query.where('answers.listed', '=', 1);
  const rows = await query.execute();
  return rows.map((row) => ({ ...row, listed: row.listed === 1 }));
}

function shownRevisions(db: RecordDatabase) {
  return db
    .selectFrom('answers')
    .innerJoin('revisions', (join) => join.onRef('revisions.answer', '=', 'answers.id').onRef('revisions.revision', '=', 'answers.shown'))
    .select([
      'answers.id',
      'answers.listed',
      'revisions.slug',
      'revisions.url',
      'revisions.title',
      'revisions.question',
      'revisions.status',
      'revisions.saved_at as savedAt',
      'revisions.searched_at as searchedAt',
    ])
    .orderBy('revisions.saved_at', 'desc')
    .orderBy('answers.id');
}
