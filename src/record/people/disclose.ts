import { randomUUIDv7 } from 'node:crypto';
import type { Selectable } from 'kysely';
import { type Disclosure, Interest } from '../../domain/disclosure.ts';
import { InputFault, NotFoundFault } from '../../domain/faults.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Actor } from '../audit/audit-trail.ts';
import type { RecordDatabase, RecordTables } from '../schema.ts';
import { findPerson } from './read-people.ts';

/** Saves what a person declares now, the whole list, as a disclosure of its own. */
export async function disclose(db: RecordDatabase, now: Date, person: string, interests: Interest[], by: Actor): Promise<Disclosure> {
  for (const { company, from, to } of interests) {
    if (from && to && to.slice(0, from.length) < from.slice(0, to.length)) {
      throw new InputFault(`The interest with ${company} ends before it begins. Nothing was saved.`, { field: 'to' });
    }
  }
  const disclosure: Disclosure = {
    id: randomUUIDv7(),
    person,
    madeAt: now.toISOString(),
    interests: interests.map((i) => Interest.parse(i)),
  };
  await db.transaction().execute(async (transaction) => {
    if (!(await findPerson(transaction, person))) throw new NotFoundFault('There is no such person.');
    const { id, madeAt } = disclosure;
    await transaction
      .insertInto('disclosures')
      .values({ id, person, made_at: madeAt, interests: JSON.stringify(disclosure.interests) })
      .execute();
    await appendAudit(transaction, now, by, {
      action: 'disclose',
      on: { kind: 'person', id: person },
      detail: { disclosure: id, interests: interests.length },
    });
  });
  return disclosure;
}

/** The newest first. */
export async function listDisclosures(db: RecordDatabase, person: string, limit?: number): Promise<Disclosure[]> {
  let query = db.selectFrom('disclosures').selectAll().where('person', '=', person).orderBy('made_at', 'desc').orderBy('id', 'desc');
  if (limit !== undefined) query = query.limit(limit);
  return (await query.execute()).map(toDisclosure);
}

function toDisclosure({ id, person, made_at, interests }: Selectable<RecordTables['disclosures']>): Disclosure {
  return { id, person, madeAt: made_at, interests: JSON.parse(interests) as Interest[] };
}
