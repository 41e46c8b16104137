import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Answers, their immutable revisions, and the evidence that each revision owns. */
export const answersMigration: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('answers')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('newest', 'integer', (column) => column.notNull())
      .addColumn('listed', 'integer', (column) => column.notNull())
      .execute();

    await db.schema
      .createTable('revisions')
      .addColumn('answer', 'text', (column) => column.notNull().references('answers.id'))
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('status', 'text', (column) => column.notNull())
      .addColumn('slug', 'text', (column) => column.notNull())
      .addColumn('url', 'text', (column) => column.notNull())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('question', 'text', (column) => column.notNull())
      .addColumn('searched_at', 'text', (column) => column.notNull())
      .addColumn('saved_at', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('revisions_key', ['answer', 'revision'])
      .execute();

    for (const evidence of ['passages', 'sources']) {
      await db.schema
        .createTable(`evidence_${evidence}`)
        .addColumn('hash', 'text', (column) => column.primaryKey())
        .addColumn('body', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable(`revision_${evidence}`)
        .addColumn('answer', 'text', (column) => column.notNull())
        .addColumn('revision', 'integer', (column) => column.notNull())
        .addColumn('position', 'integer', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull().references(`evidence_${evidence}.hash`))
        .addPrimaryKeyConstraint(`revision_${evidence}_key`, ['answer', 'revision', 'position'])
        .addForeignKeyConstraint(`revision_${evidence}_owner`, ['answer', 'revision'], 'revisions', ['answer', 'revision'])
        .execute();
    }

    await db.schema
      .createTable('quoted_sources')
      .addColumn('source', 'text', (column) => column.notNull())
      .addColumn('answer', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('quoted_sources_key', ['source', 'answer', 'revision'])
      .addForeignKeyConstraint('quoted_sources_owner', ['answer', 'revision'], 'revisions', ['answer', 'revision'])
      .execute();
    await db.schema.createIndex('answers_by_listed').on('answers').column('listed').execute();
  },
};
