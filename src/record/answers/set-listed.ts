import { randomUUIDv7 } from 'node:crypto';
import { appendAudit } from '../audit/append-audit.ts';
import type { ActingPerson } from '../reviews/review-record.ts';
import { actorOf } from '../reviews/take-step.ts';
import { touchAnswer } from '../reviews/touch-answer.ts';
import type { RecordDatabase } from '../schema.ts';

/** Lists or unlists an answer; false where there is none. The day it was first listed is kept, and every change is told in its history. */
export async function setListed(db: RecordDatabase, now: Date, id: string, listed: boolean, person: ActingPerson): Promise<boolean> {
  return await db.transaction().execute(async (transaction) => {
    const known = await transaction.selectFrom('answers').select(['listed', 'published_at']).where('id', '=', id).executeTakeFirst();
    if (!known) return false;
    if ((known.listed === 1) === listed) return true;
    await transaction
      .updateTable('answers')
      .set({ listed: listed ? 1 : 0, published_at: known.published_at ?? now.toISOString() })
      .where('id', '=', id)
      .execute();
    await tellListing(transaction, now, id, listed, person);
    return true;
  });
}

/** Adds to the history of an answer that it was listed or unlisted, as part of the transaction that does so. */
export async function tellListing(db: RecordDatabase, now: Date, id: string, listed: boolean, person: ActingPerson): Promise<void> {
  await touchAnswer(db, id);
  const shown = await db
    .selectFrom('answers')
    .innerJoin('revisions', (join) => join.onRef('revisions.answer', '=', 'answers.id').onRef('revisions.revision', '=', 'answers.shown'))
    .select(['revisions.revision', 'revisions.status'])
    .where('answers.id', '=', id)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('review_events')
    .values({
      id: randomUUIDv7(),
      answer: id,
      revision: shown.revision,
      action: listed ? 'publish' : 'unpublish',
      from_status: shown.status,
      to_status: shown.status,
      person: person?.id ?? null,
      name: person?.name ?? null,
      reason: '',
      at: now.toISOString(),
    })
    .execute();
  await appendAudit(db, now, actorOf(person), { action: listed ? 'publish answer' : 'unlist answer', on: { kind: 'answer', id } });
}
