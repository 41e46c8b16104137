import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What a draft changes so far, to be told in the history once it is submitted. */
export const draftNotesMigration: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .alterTable('drafts')
      .addColumn('note', 'text', (column) => column.notNull().defaultTo(''))
      .execute();
  },
};
