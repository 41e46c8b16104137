import type { RecordDatabase } from '../schema.ts';

/** Counts a change of what an answer's page says, so that pages kept of it are rendered anew; and settles which revision readers see. */
export async function touchAnswer(db: RecordDatabase, answer: string): Promise<void> {
  const reviewed = await db
    .selectFrom('revisions')
    .select(({ fn }) => fn.max('revision').as('revision'))
    .where('answer', '=', answer)
    .where('status', 'in', ['approved', 'expired'])
    .executeTakeFirst();
  await db
    .updateTable('answers')
    .set(({ ref, eb }) => ({ changes: eb('changes', '+', 1), shown: reviewed?.revision ?? ref('newest') }))
    .where('id', '=', answer)
    .execute();
}
