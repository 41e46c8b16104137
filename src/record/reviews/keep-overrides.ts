import type { GateOverride } from '../../domain/review.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { RecordDatabase } from '../schema.ts';
import { touchAnswer } from './touch-answer.ts';

/** Keeps an editor's reason to let a gate's failures stand, in the place of an earlier one. */
export async function keepOverride(db: RecordDatabase, now: Date, override: Omit<GateOverride, 'at'>): Promise<void> {
  const at = now.toISOString();
  const { answer, revision, gate, person, name, reason } = override;
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('gate_overrides')
      .values({ ...override, at })
      .onConflict((conflict) => conflict.columns(['answer', 'revision', 'gate']).doUpdateSet({ person, name, reason, at }))
      .execute();
    await touchAnswer(transaction, answer);
    await appendAudit(
      transaction,
      now,
      { person },
      { action: 'override gate', on: { kind: 'answer', id: answer }, detail: { revision, gate, reason } },
    );
  });
}

/** Takes an override back; nothing where there is none. */
export async function dropOverride(
  db: RecordDatabase,
  now: Date,
  answer: string,
  revision: number,
  gate: string,
  person: string,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction
      .deleteFrom('gate_overrides')
      .where('answer', '=', answer)
      .where('revision', '=', revision)
      .where('gate', '=', gate)
      .execute();
    await touchAnswer(transaction, answer);
    await appendAudit(
      transaction,
      now,
      { person },
      { action: 'drop override', on: { kind: 'answer', id: answer }, detail: { revision, gate } },
    );
  });
}
