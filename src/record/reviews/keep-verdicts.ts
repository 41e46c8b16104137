import type { RecordedVerdict } from '../../domain/review.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { RecordDatabase } from '../schema.ts';

/** Keeps a reviewer's verdict on a claim in the place of an earlier one. */
export async function setVerdict(db: RecordDatabase, now: Date, verdict: Omit<RecordedVerdict, 'at'>): Promise<void> {
  const at = now.toISOString();
  const { answer, revision, claim, person } = verdict;
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('claim_verdicts')
      .values({ ...verdict, at })
      .onConflict((conflict) => conflict.columns(['answer', 'revision', 'claim', 'person']).doUpdateSet({ verdict: verdict.verdict, at }))
      .execute();
    await appendAudit(
      transaction,
      now,
      { person },
      {
        action: 'judge claim',
        on: { kind: 'answer', id: answer },
        detail: { revision, claim, verdict: verdict.verdict },
      },
    );
  });
}
