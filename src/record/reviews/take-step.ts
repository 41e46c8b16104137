import { randomUUIDv7 } from 'node:crypto';
import { ConflictFault, NotFoundFault } from '../../domain/faults.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Actor } from '../audit/audit-trail.ts';
import type { RecordDatabase } from '../schema.ts';
import { readReview } from './read-review.ts';
import type { ActingPerson, ReviewStep } from './review-record.ts';
import { touchAnswer } from './touch-answer.ts';

/** Takes one step of a review: the new state, its event, and what is signed or assigned by it, all or nothing. */
export async function takeStep(db: RecordDatabase, now: Date, { review, action, to, reason, person, ...step }: ReviewStep): Promise<void> {
  const { answer, revision, round } = review;
  const at = now.toISOString();
  await db.transaction().execute(async (transaction) => {
    const current = await readReview(transaction, answer, revision);
    if (!current) throw new NotFoundFault('There is no such revision.');
    if (current.status !== review.status || current.events.length !== review.events.length || current.newest !== review.newest)
      throw new ConflictFault('The review went on while you read it. Look at it again, then decide. Nothing was saved.');

    if (step.assignment)
      await transaction
        .insertInto('assignments')
        .values({ answer, revision, person: step.assignment.person, due: step.assignment.due, assigned_by: person!.id, assigned_at: at })
        .execute();
    if (step.unassigned !== undefined)
      await transaction
        .deleteFrom('assignments')
        .where('answer', '=', answer)
        .where('revision', '=', revision)
        .where('person', '=', step.unassigned)
        .execute();
    if (step.decision) {
      const { expert, revisionHash, ...decision } = step.decision;
      await transaction
        .insertInto('decisions')
        .values({ ...decision, id: randomUUIDv7(), answer, revision, round, expert: expert ? 1 : 0, revision_hash: revisionHash, at })
        .execute();
    }
    await transaction
      .updateTable('revisions')
      .set({ status: to, ...(to === 'approved' && { approved_at: at, review_due: step.reviewDue ?? null }) })
      .where('answer', '=', answer)
      .where('revision', '=', revision)
      .execute();
    if (action === 'withdraw') await withdrawEarlier(transaction, answer);
    await transaction
      .insertInto('review_events')
      .values({
        id: randomUUIDv7(),
        answer,
        revision,
        action,
        from_status: review.status,
        to_status: to,
        person: person?.id ?? null,
        name: person?.name ?? null,
        reason,
        at,
      })
      .execute();
    await touchAnswer(transaction, answer);
    await appendAudit(transaction, now, actorOf(person), {
      action: `${action} revision`,
      on: { kind: 'answer', id: answer },
      detail: {
        revision,
        to,
        ...(step.assignment && { assigned: step.assignment.person }),
        ...(step.unassigned !== undefined && { unassigned: step.unassigned, reason }),
      },
    });
  });
}

/** A person, or the site's clock, as the audit trail names them. */
export function actorOf(person: ActingPerson): Actor {
  return person ? { person: person.id } : { program: 'site' };
}

// An answer is withdrawn as a whole: no earlier approval is shown in its place.
async function withdrawEarlier(db: RecordDatabase, answer: string): Promise<void> {
  await db
    .updateTable('revisions')
    .set({ status: 'withdrawn' })
    .where('answer', '=', answer)
    .where('status', 'in', ['approved', 'expired'])
    .execute();
}
