import { randomUUIDv7 } from 'node:crypto';
import type { Support } from '../../domain/answer.ts';
import type { Thread, ThreadComment } from '../../domain/review.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { RecordDatabase } from '../schema.ts';

/** Adds a comment to a claim's thread and opens the thread, again where it was resolved. */
export async function addComment(db: RecordDatabase, now: Date, comment: Omit<ThreadComment, 'id' | 'at'>): Promise<ThreadComment> {
  const added: ThreadComment = { ...comment, id: randomUUIDv7(), at: now.toISOString() };
  const { answer, claim, person } = comment;
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('threads')
      .values({ answer, claim, resolved_at: null, resolved_by: null })
      .onConflict((conflict) => conflict.columns(['answer', 'claim']).doUpdateSet({ resolved_at: null, resolved_by: null }))
      .execute();
    await transaction
      .insertInto('thread_comments')
      .values({ ...added, support: added.support && JSON.stringify(added.support) })
      .execute();
    await appendAudit(
      transaction,
      now,
      { person },
      {
        action: 'comment on claim',
        on: { kind: 'answer', id: answer },
        detail: { claim, suggestion: comment.suggestion !== null },
      },
    );
  });
  return added;
}

/** Resolves a thread; false where there is none that is open. */
export async function resolveThread(db: RecordDatabase, now: Date, answer: string, claim: string, person: string): Promise<boolean> {
  return await db.transaction().execute(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('threads')
      .set({ resolved_at: now.toISOString(), resolved_by: person })
      .where('answer', '=', answer)
      .where('claim', '=', claim)
      .where('resolved_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await appendAudit(transaction, now, { person }, { action: 'resolve thread', on: { kind: 'answer', id: answer }, detail: { claim } });
    return true;
  });
}

/** The threads of an answer, in order of their first comment. */
export async function readThreads(db: RecordDatabase, answer: string): Promise<Thread[]> {
  const states = await db.selectFrom('threads').selectAll().where('answer', '=', answer).execute();
  const rows = await db.selectFrom('thread_comments').selectAll().where('answer', '=', answer).orderBy('at').orderBy('id').execute();
  const comments = rows.map((row): ThreadComment => ({
    ...row,
    support: row.support === null ? null : (JSON.parse(row.support) as Support),
  }));
  return [...Map.groupBy(comments, ({ claim }) => claim)].map(([claim, comments]) => {
    const state = states.find((one) => one.claim === claim);
    return { claim, comments, resolvedAt: state?.resolved_at ?? null, resolvedBy: state?.resolved_by ?? null };
  });
}
