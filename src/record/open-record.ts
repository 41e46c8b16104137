import type { AnswerRecord } from './record.ts';
import { createRecord } from './create-record.ts';
import { migrateRecord } from './migrate-record.ts';
import { openSqlite } from './sqlite/open-sqlite.ts';

/** Opens the record of a data folder, up to date and ready to use; an empty folder gets an empty record. */
export async function openRecord(dataDir: string, now: () => Date = () => new Date()): Promise<AnswerRecord> {
  const db = await openSqlite(dataDir);
  try {
    await migrateRecord(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return createRecord(db, now);
}
