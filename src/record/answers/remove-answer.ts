import type { RecordDatabase } from '../schema.ts';

/** Where people's work on an answer, or another conversation, is kept: an answer with any of it stays. */
const WORKED_ON = [
  'conversation_turns',
  'answer_topics',
  'review_events',
  'assignments',
  'threads',
  'thread_comments',
  'problem_reports',
  'drafts',
] as const;

/**
 * Removes an answer with its revision and the evidence that nothing else owns. One that is published, that has several revisions, that somebody
 * has worked on, or that another conversation goes on from, stays.
 */
export async function removeAnswer(db: RecordDatabase, id: string): Promise<void> {
  const revisions = await db
    .selectFrom('revisions')
    .innerJoin('answers', 'answers.id', 'revisions.answer')
    .select(['revisions.status', 'answers.listed'])
    .where('answers.id', '=', id)
    .execute();
  const [only] = revisions;
  if (!only || revisions.length > 1 || only.listed === 1 || only.status !== 'submitted') return;
  for (const table of WORKED_ON) {
    if (await db.selectFrom(table).select('answer').where('answer', '=', id).limit(1).executeTakeFirst()) return;
  }

  for (const what of ['passages', 'sources'] as const) {
    const owned = await db.selectFrom(`revision_${what}`).select('hash').where('answer', '=', id).execute();
    await db.deleteFrom(`revision_${what}`).where('answer', '=', id).execute();
    for (const { hash } of owned) {
      const other = await db.selectFrom(`revision_${what}`).select('hash').where('hash', '=', hash).executeTakeFirst();
      if (!other) await db.deleteFrom(`evidence_${what}`).where('hash', '=', hash).execute();
    }
  }
  await db.deleteFrom('version_notes').where('answer', '=', id).execute();
  await db.deleteFrom('answer_flags').where('answer', '=', id).execute();
  await db.deleteFrom('quoted_sources').where('answer', '=', id).execute();
  await db.deleteFrom('revisions').where('answer', '=', id).execute();
  await db.deleteFrom('answers').where('id', '=', id).execute();
}
