import type { CreateTableBuilder, Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

type Columns = Record<string, 'text' | 'integer' | 'text?'>;

const TABLES: Record<string, { columns: Columns; key: string[] }> = {
  version_notes: {
    columns: { answer: 'text', revision: 'integer', reason: 'text', note: 'text', person: 'text?', name: 'text?', at: 'text' },
    key: ['answer', 'revision'],
  },
  review_events: {
    columns: {
      id: 'text',
      answer: 'text',
      revision: 'integer',
      action: 'text',
      from_status: 'text',
      to_status: 'text',
      person: 'text?',
      name: 'text?',
      reason: 'text',
      at: 'text',
    },
    key: ['id'],
  },
  assignments: {
    columns: { answer: 'text', revision: 'integer', person: 'text', assigned_by: 'text', assigned_at: 'text', due: 'text' },
    key: ['answer', 'revision', 'person'],
  },
  decisions: {
    columns: {
      id: 'text',
      answer: 'text',
      revision: 'integer',
      round: 'integer',
      person: 'text',
      name: 'text',
      decision: 'text',
      statement: 'text',
      expert: 'integer',
      revision_hash: 'text',
      disclosure: 'text',
      at: 'text',
    },
    key: ['id'],
  },
  claim_verdicts: {
    columns: { answer: 'text', revision: 'integer', claim: 'text', person: 'text', verdict: 'text', at: 'text' },
    key: ['answer', 'revision', 'claim', 'person'],
  },
  threads: { columns: { answer: 'text', claim: 'text', resolved_at: 'text?', resolved_by: 'text?' }, key: ['answer', 'claim'] },
  thread_comments: {
    columns: {
      id: 'text',
      answer: 'text',
      claim: 'text',
      revision: 'integer',
      person: 'text',
      name: 'text',
      text: 'text',
      suggestion: 'text?',
      support: 'text?',
      at: 'text',
    },
    key: ['id'],
  },
  gate_overrides: {
    columns: { answer: 'text', revision: 'integer', gate: 'text', person: 'text', name: 'text', reason: 'text', at: 'text' },
    key: ['answer', 'revision', 'gate'],
  },
  answer_flags: {
    columns: {
      id: 'text',
      answer: 'text',
      revision: 'integer',
      kind: 'text',
      source: 'text',
      claims: 'text',
      message: 'text',
      raised_at: 'text',
      closed_at: 'text?',
      closed_by: 'text?',
      close_note: 'text?',
    },
    key: ['id'],
  },
  problem_reports: {
    columns: {
      id: 'text',
      answer: 'text',
      revision: 'integer',
      claim: 'text?',
      text: 'text',
      at: 'text',
      reply: 'text?',
      replied_by: 'text?',
      replied_at: 'text?',
    },
    key: ['id'],
  },
  drafts: {
    columns: { id: 'text', answer: 'text', base: 'integer', person: 'text', updated_at: 'text', body: 'text', evidence: 'text' },
    key: ['id'],
  },
};

/** The board's work on answers: steps, signed decisions, verdicts, threads, overrides, flags, reports and drafts; and which revision readers see. */
export const reviewsMigration: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await addAnswerColumns(db);
    for (const [name, { columns, key }] of Object.entries(TABLES)) {
      let table: CreateTableBuilder<string, string> = db.schema.createTable(name);
      for (const [column, type] of Object.entries(columns)) {
        const nullable = type === 'text?';
        table = table.addColumn(column, nullable ? 'text' : type, (c) => (nullable ? c : c.notNull()));
      }
      await table.addPrimaryKeyConstraint(`${name}_key`, key as [string, ...string[]]).execute();
    }
    for (const table of ['review_events', 'decisions', 'thread_comments', 'answer_flags', 'problem_reports', 'drafts'])
      await db.schema.createIndex(`${table}_by_answer`).on(table).column('answer').execute();
    await db.schema.createIndex('assignments_by_person').on('assignments').column('person').execute();
    await db.schema.createIndex('review_events_by_time').on('review_events').column('at').execute();
  },
};

async function addAnswerColumns(db: Kysely<unknown>): Promise<void> {
  const answers = () => db.schema.alterTable('answers');
  await answers()
    .addColumn('shown', 'integer', (column) => column.notNull().defaultTo(1))
    .execute();
  await answers().addColumn('published_at', 'text').execute();
  await answers()
    .addColumn('changes', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema.alterTable('revisions').addColumn('approved_at', 'text').execute();
  await db.schema.alterTable('revisions').addColumn('review_due', 'text').execute();
  // What was published before is taken to have been published when its newest revision was saved.
  await sql`update answers set shown = newest`.execute(db);
  await sql`update answers set published_at = (select max(saved_at) from revisions where revisions.answer = answers.id) where listed = 1`.execute(
    db,
  );
}
