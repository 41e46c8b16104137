import { appendAudit } from '../audit/append-audit.ts';
import type { Actor } from '../audit/audit-trail.ts';
import type { RecordDatabase } from '../schema.ts';
import type { Maker } from './topics-record.ts';

/** Makers that editors noted, by drug, then company. */
export async function listMakers(db: RecordDatabase): Promise<Maker[]> {
  const rows = await db.selectFrom('makers').selectAll().orderBy('drug').orderBy('company').execute();
  return rows.map(({ drug, company }) => ({ drug, company }));
}

/** Notes that a company makes a drug; twice is once. */
export async function addMaker(db: RecordDatabase, now: Date, maker: Maker, by: Actor): Promise<void> {
  const row = { drug: maker.drug.trim().toLowerCase(), company: maker.company.trim() };
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('makers')
      .values(row)
      .onConflict((conflict) => conflict.columns(['drug', 'company']).doNothing())
      .execute();
    await appendAudit(transaction, now, by, {
      action: 'add maker',
      on: { kind: 'drug', id: row.drug },
      detail: { company: row.company },
    });
  });
}

/** Takes the note back. */
export async function removeMaker(db: RecordDatabase, now: Date, { drug, company }: Maker, by: Actor): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('makers').where('drug', '=', drug).where('company', '=', company).execute();
    await appendAudit(transaction, now, by, { action: 'remove maker', on: { kind: 'drug', id: drug }, detail: { company } });
  });
}
