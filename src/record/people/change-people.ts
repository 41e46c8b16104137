import { ConflictFault, NotFoundFault } from '../../domain/faults.ts';
import { ROLES, type Person, type Role } from '../../domain/person.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Actor } from '../audit/audit-trail.ts';
import type { RecordDatabase } from '../schema.ts';
import type { NewPerson, Profile } from './people-record.ts';
import { findPerson, findPersonByEmail, listPeople } from './read-people.ts';

/** Adds a person. Throws ConflictFault where the address has an account. */
export async function addPerson(db: RecordDatabase, now: Date, { id, name, email, roles, example }: NewPerson, by: Actor): Promise<Person> {
  const person: Person = {
    id,
    name: name.trim(),
    email: email.trim().toLowerCase(),
    roles: inOrder(roles),
    credentials: '',
    affiliation: '',
    orcid: null,
    public: false,
    topics: [],
    active: true,
    example: example ?? false,
    createdAt: now.toISOString(),
  };
  await db.transaction().execute(async (transaction) => {
    if (await findPersonByEmail(transaction, person.email)) throw new ConflictFault(`${person.email} has an account already.`);
    await transaction
      .insertInto('people')
      .values({
        id,
        name: person.name,
        email: person.email,
        roles: JSON.stringify(person.roles),
        credentials: '',
        affiliation: '',
        orcid: null,
        public: 0,
        active: 1,
        example: person.example ? 1 : 0,
        created_at: person.createdAt,
      })
      .execute();
    await appendAudit(transaction, now, by, { action: 'add person', on: { kind: 'person', id }, detail: { roles: person.roles } });
  });
  return person;
}

/** Replaces what a person says of themselves. */
export async function setProfile(db: RecordDatabase, now: Date, id: string, profile: Profile, by: Actor): Promise<void> {
  await changePerson(db, id, async (transaction) => {
    const { topics, public: named, ...words } = profile;
    await transaction
      .updateTable('people')
      .set({ ...words, public: named ? 1 : 0 })
      .where('id', '=', id)
      .execute();
    await transaction.deleteFrom('person_topics').where('person', '=', id).execute();
    for (const topic of new Set(topics)) await transaction.insertInto('person_topics').values({ person: id, topic }).execute();
    await appendAudit(transaction, now, by, { action: 'change profile', on: { kind: 'person', id }, detail: { public: named, topics } });
  });
}

/** Sets the address of a person's account. */
export async function setEmail(db: RecordDatabase, now: Date, id: string, email: string, by: Actor): Promise<void> {
  await changePerson(db, id, async (transaction) => {
    await transaction.updateTable('people').set({ email: email.trim().toLowerCase() }).where('id', '=', id).execute();
    await appendAudit(transaction, now, by, { action: 'change address', on: { kind: 'person', id } });
  });
}

/** Replaces a person's roles. */
export async function setRoles(db: RecordDatabase, now: Date, id: string, roles: Role[], by: Actor): Promise<void> {
  await changePerson(db, id, async (transaction) => {
    if (!roles.includes('administrator')) await keepAnAdministrator(transaction, id);
    await transaction
      .updateTable('people')
      .set({ roles: JSON.stringify(inOrder(roles)) })
      .where('id', '=', id)
      .execute();
    await appendAudit(transaction, now, by, { action: 'set roles', on: { kind: 'person', id }, detail: { roles: inOrder(roles) } });
  });
}

/** Closes an account, or opens it again. */
export async function setActive(db: RecordDatabase, now: Date, id: string, active: boolean, by: Actor): Promise<void> {
  await changePerson(db, id, async (transaction) => {
    if (!active) await keepAnAdministrator(transaction, id);
    await transaction
      .updateTable('people')
      .set({ active: active ? 1 : 0 })
      .where('id', '=', id)
      .execute();
    await appendAudit(transaction, now, by, { action: active ? 'open account' : 'close account', on: { kind: 'person', id } });
  });
}

async function changePerson(db: RecordDatabase, id: string, change: (transaction: RecordDatabase) => Promise<void>): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    if (!(await findPerson(transaction, id))) throw new NotFoundFault('There is no such person.');
    await change(transaction);
  });
}

// A site whose last administrator is gone could be mended on the server's command line only.
async function keepAnAdministrator(db: RecordDatabase, id: string): Promise<void> {
  const administrators = (await listPeople(db)).filter(({ active, roles }) => active && roles.includes('administrator'));
  if (administrators.length === 1 && administrators[0]!.id === id) {
    throw new ConflictFault('This is the only administrator. Make somebody else one first.');
  }
}

function inOrder(roles: Role[]): Role[] {
  return ROLES.filter((role) => roles.includes(role));
}
