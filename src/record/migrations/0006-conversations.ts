import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Which answers were asked for one after another. */
export const conversationsMigration: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('conversation_turns')
      .addColumn('conversation', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('answer', 'text', (column) => column.notNull().references('answers.id'))
      .addPrimaryKeyConstraint('conversation_turns_key', ['conversation', 'position'])
      .execute();
    await db.schema.createIndex('conversation_turns_by_answer').on('conversation_turns').column('answer').execute();
  },
};
