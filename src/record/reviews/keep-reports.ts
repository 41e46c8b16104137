import { randomBytes } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { ProblemReport } from '../../domain/review.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { RecordDatabase, RecordTables } from '../schema.ts';
import { touchAnswer } from './touch-answer.ts';

/** Keeps a reader's report. Its id cannot be guessed: it is the address at which the reader finds the reply. */
export async function addReport(
  db: RecordDatabase,
  now: Date,
  { answer, revision, claim, text }: Pick<ProblemReport, 'answer' | 'revision' | 'claim' | 'text'>,
): Promise<ProblemReport> {
  const id = randomBytes(16).toString('base64url');
  const row = { id, answer, revision, claim, text, at: now.toISOString(), reply: null, replied_by: null, replied_at: null };
  await db.insertInto('problem_reports').values(row).execute();
  return toReport(row);
}

/** Replies to a report, once. */
export async function replyToReport(
  db: RecordDatabase,
  now: Date,
  id: string,
  reply: string,
  person: { id: string; name: string },
): Promise<boolean> {
  return await db.transaction().execute(async (transaction) => {
    const report = await transaction
      .selectFrom('problem_reports')
      .selectAll()
      .where('id', '=', id)
      .where('reply', 'is', null)
      .executeTakeFirst();
    if (!report) return false;
    await transaction
      .updateTable('problem_reports')
      .set({ reply, replied_by: person.name, replied_at: now.toISOString() })
      .where('id', '=', id)
      .execute();
    await touchAnswer(transaction, report.answer);
    await appendAudit(transaction, now, { person: person.id }, { action: 'reply to report', on: { kind: 'answer', id: report.answer } });
    return true;
  });
}

export async function findReport(db: RecordDatabase, id: string): Promise<ProblemReport | null> {
  const row = await db.selectFrom('problem_reports').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toReport(row) : null;
}

/** Reports, the newest first. */
export async function readReports(db: RecordDatabase, { answer, open }: { answer?: string; open?: boolean }): Promise<ProblemReport[]> {
  let query = db.selectFrom('problem_reports').selectAll().orderBy('at', 'desc').orderBy('id');
  if (answer !== undefined) query = query.where('answer', '=', answer);
  if (open) query = query.where('reply', 'is', null);
  return (await query.execute()).map(toReport);
}

function toReport({ replied_by, replied_at, ...rest }: Selectable<RecordTables['problem_reports']>): ProblemReport {
  return { ...rest, repliedBy: replied_by, repliedAt: replied_at };
}
