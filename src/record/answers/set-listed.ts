import type { RecordDatabase } from '../schema.ts';

/** Lists or unlists an answer; false where there is none. */
export async function setListed(db: RecordDatabase, id: string, listed: boolean): Promise<boolean> {
  return await db.transaction().execute(async (transaction) => {
    const known = await transaction.selectFrom('answers').select('id').where('id', '=', id).executeTakeFirst();
    if (!known) return false;
    await transaction
      .updateTable('answers')
      .set({ listed: listed ? 1 : 0 })
      .where('id', '=', id)
      .execute();
    return true;
  });
}
