import type { RecordDatabase } from '../schema.ts';

/**
 * Removes an answer with its revisions and the evidence that nothing else owns. One that is published, under review or reviewed, that has several
 * revisions, or that another conversation goes on from, stays.
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
  const used = await db.selectFrom('conversation_turns').select('answer').where('answer', '=', id).executeTakeFirst();
  if (used) return;

  for (const what of ['passages', 'sources'] as const) {
    const owned = await db.selectFrom(`revision_${what}`).select('hash').where('answer', '=', id).execute();
    await db.deleteFrom(`revision_${what}`).where('answer', '=', id).execute();
    for (const { hash } of owned) {
      const other = await db.selectFrom(`revision_${what}`).select('hash').where('hash', '=', hash).executeTakeFirst();
      if (!other) await db.deleteFrom(`evidence_${what}`).where('hash', '=', hash).execute();
    }
  }
  await db.deleteFrom('quoted_sources').where('answer', '=', id).execute();
  await db.deleteFrom('revisions').where('answer', '=', id).execute();
  await db.deleteFrom('answers').where('id', '=', id).execute();
}
