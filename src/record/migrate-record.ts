import { Migrator } from 'kysely/migration';
import { answersMigration } from './migrations/0001-answers.ts';
import { peopleMigration } from './migrations/0002-people.ts';
import { accountsMigration } from './migrations/0003-accounts.ts';
import { modelCallsMigration } from './migrations/0004-model-calls.ts';
import { reviewsMigration } from './migrations/0005-reviews.ts';
import { conversationsMigration } from './migrations/0006-conversations.ts';
import { draftNotesMigration } from './migrations/0007-draft-notes.ts';
import type { RecordDatabase } from './schema.ts';

const MIGRATIONS = {
  '0001-answers': answersMigration,
  '0002-people': peopleMigration,
  '0003-accounts': accountsMigration,
  '0004-model-calls': modelCallsMigration,
  '0005-reviews': reviewsMigration,
  '0006-conversations': conversationsMigration,
  '0007-draft-notes': draftNotesMigration,
};

/** Brings the tables up to date, all in one transaction: another process that opens the record at the same time waits for it. */
export async function migrateRecord(db: RecordDatabase): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const migrator = new Migrator({
      db: transaction,
      provider: { getMigrations: () => Promise.resolve(MIGRATIONS) },
    });
    const { error } = await migrator.migrateToLatest();
    if (error) throw new Error('The record could not be brought up to date. It was left as it was.', { cause: error });
  });
}
