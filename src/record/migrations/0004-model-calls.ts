import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What language models were asked and what it cost. `key` is a hash of the whole request; no question stands here. */
export const modelCallsMigration: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('model_calls')
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('reply', 'text')
      .addColumn('tokens', 'integer', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('model_calls_by_key').on('model_calls').column('key').execute();
    await db.schema.createIndex('model_calls_by_day').on('model_calls').column('day').execute();
  },
};
