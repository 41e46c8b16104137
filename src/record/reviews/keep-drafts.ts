import type { Selectable } from 'kysely';
import type { Answer } from '../../domain/answer.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { RecordDatabase, RecordTables } from '../schema.ts';
import type { Draft } from './review-record.ts';

/** Keeps a draft in the place of what it was. */
export async function saveDraft(
  db: RecordDatabase,
  now: Date,
  { id, answer, base, person, made, note }: Omit<Draft, 'updatedAt'>,
): Promise<void> {
  const changed = { updated_at: now.toISOString(), body: JSON.stringify(made.answer), evidence: JSON.stringify(made.evidence), note };
  await db
    .insertInto('drafts')
    .values({ id, answer, base, person, ...changed })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(changed))
    .execute();
}

export async function findDraft(db: RecordDatabase, id: string): Promise<Draft | null> {
  const row = await db.selectFrom('drafts').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toDraft(row) : null;
}

/** Every draft, the one worked on last first. */
export async function listDrafts(db: RecordDatabase): Promise<Draft[]> {
  return (await db.selectFrom('drafts').selectAll().orderBy('updated_at', 'desc').orderBy('id').execute()).map(toDraft);
}

function toDraft({ id, answer, base, person, updated_at, body, evidence, note }: Selectable<RecordTables['drafts']>): Draft {
  return {
    id,
    answer,
    base,
    person,
    note,
    updatedAt: updated_at,
    made: { answer: JSON.parse(body) as Answer, evidence: JSON.parse(evidence) as Evidence },
  };
}
