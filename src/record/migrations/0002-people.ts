import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** People, invitations, disclosures, topics, makers of drugs, the site's own texts and the audit trail. */
export const peopleMigration: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await addPeople(db);
    await addTopics(db);
    await db.schema
      .createTable('texts')
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('note', 'text', (column) => column.notNull())
      .addColumn('saved_by', 'text', (column) => column.notNull())
      .addColumn('saved_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('texts_key', ['name', 'version'])
      .execute();
    await db.schema
      .createTable('audit')
      .addColumn('position', 'integer', (column) => column.primaryKey())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('who', 'text', (column) => column.notNull())
      .addColumn('action', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('thing', 'text', (column) => column.notNull())
      .addColumn('detail', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('audit_by_thing').on('audit').columns(['kind', 'thing']).execute();
  },
};

async function addPeople(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('people')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull().unique())
    .addColumn('roles', 'text', (column) => column.notNull())
    .addColumn('credentials', 'text', (column) => column.notNull())
    .addColumn('affiliation', 'text', (column) => column.notNull())
    .addColumn('orcid', 'text')
    .addColumn('public', 'integer', (column) => column.notNull())
    .addColumn('active', 'integer', (column) => column.notNull())
    .addColumn('example', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('invitations')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('roles', 'text', (column) => column.notNull())
    .addColumn('invited_by', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('pending_links')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('path', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('disclosures')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('person', 'text', (column) => column.notNull().references('people.id'))
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('interests', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('disclosures_by_person').on('disclosures').columns(['person', 'made_at']).execute();
}

async function addTopics(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('topics')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('description', 'text', (column) => column.notNull())
    .addColumn('approvals', 'integer', (column) => column.notNull())
    .addColumn('subjects', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('person_topics')
    .addColumn('person', 'text', (column) => column.notNull().references('people.id'))
    .addColumn('topic', 'text', (column) => column.notNull().references('topics.id'))
    .addPrimaryKeyConstraint('person_topics_key', ['person', 'topic'])
    .execute();
  await db.schema
    .createTable('answer_topics')
    .addColumn('answer', 'text', (column) => column.notNull().references('answers.id'))
    .addColumn('topic', 'text', (column) => column.notNull().references('topics.id'))
    .addPrimaryKeyConstraint('answer_topics_key', ['answer', 'topic'])
    .execute();
  await db.schema
    .createTable('makers')
    .addColumn('drug', 'text', (column) => column.notNull())
    .addColumn('company', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('makers_key', ['drug', 'company'])
    .execute();
}
