import { randomUUIDv7 } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Flag } from '../../domain/review.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { RecordDatabase, RecordTables } from '../schema.ts';
import { touchAnswer } from './touch-answer.ts';

export type NewFlag = Omit<Flag, 'id' | 'raisedAt' | 'closedAt' | 'closedBy' | 'closeNote'>;

/** Raises the flags that are not known yet, open or closed: the same kind by the same source on the same revision is one. */
export async function raiseFlags(db: RecordDatabase, now: Date, flags: NewFlag[]): Promise<Flag[]> {
  if (flags.length === 0) return [];
  return await db.transaction().execute(async (transaction) => {
    const raised: Flag[] = [];
    for (const flag of flags) {
      const { answer, revision, kind, source, claims, message } = flag;
      const known = await transaction
        .selectFrom('answer_flags')
        .select('id')
        .where('answer', '=', answer)
        .where('revision', '=', revision)
        .where('kind', '=', kind)
        .where('source', '=', source)
        .executeTakeFirst();
      if (known) continue;
      const added: Flag = { ...flag, id: randomUUIDv7(), raisedAt: now.toISOString(), closedAt: null, closedBy: null, closeNote: null };
      await transaction
        .insertInto('answer_flags')
        .values({
          id: added.id,
          answer,
          revision,
          kind,
          source,
          message,
          claims: JSON.stringify(claims),
          raised_at: added.raisedAt,
          closed_at: null,
          closed_by: null,
          close_note: null,
        })
        .execute();
      await touchAnswer(transaction, answer);
      await appendAudit(
        transaction,
        now,
        { program: 'site' },
        { action: 'flag answer', on: { kind: 'answer', id: answer }, detail: { kind, source, claims } },
      );
      raised.push(added);
    }
    return raised;
  });
}

/** Closes a flag with a note on what was done; false where there is none that is open. */
export async function closeFlag(
  db: RecordDatabase,
  now: Date,
  id: string,
  note: string,
  person: { id: string; name: string },
): Promise<boolean> {
  return await db.transaction().execute(async (transaction) => {
    const flag = await transaction
      .selectFrom('answer_flags')
      .selectAll()
      .where('id', '=', id)
      .where('closed_at', 'is', null)
      .executeTakeFirst();
    if (!flag) return false;
    await transaction
      .updateTable('answer_flags')
      .set({ closed_at: now.toISOString(), closed_by: person.name, close_note: note })
      .where('id', '=', id)
      .execute();
    await touchAnswer(transaction, flag.answer);
    await appendAudit(
      transaction,
      now,
      { person: person.id },
      { action: 'close flag', on: { kind: 'answer', id: flag.answer }, detail: { flag: id, note } },
    );
    return true;
  });
}

/** Flags, the newest first. */
export async function readFlags(db: RecordDatabase, { answer, open }: { answer?: string; open?: boolean }): Promise<Flag[]> {
  let query = db.selectFrom('answer_flags').selectAll().orderBy('raised_at', 'desc').orderBy('id', 'desc');
  if (answer !== undefined) query = query.where('answer', '=', answer);
  if (open) query = query.where('closed_at', 'is', null);
  return (await query.execute()).map(toFlag);
}

function toFlag({ claims, raised_at, closed_at, closed_by, close_note, ...rest }: Selectable<RecordTables['answer_flags']>): Flag {
  return {
    ...rest,
    claims: JSON.parse(claims) as string[],
    raisedAt: raised_at,
    closedAt: closed_at,
    closedBy: closed_by,
    closeNote: close_note,
  };
}
