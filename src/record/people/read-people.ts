import type { Selectable } from 'kysely';
import type { Person, Role } from '../../domain/person.ts';
import type { RecordDatabase, RecordTables } from '../schema.ts';

/** A person by id; null where there is none. */
export async function findPerson(db: RecordDatabase, id: string): Promise<Person | null> {
  const row = await db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toPerson(row, await topicsOf(db, id)) : null;
}

/** A person by address, in any case; null where there is none. */
export async function findPersonByEmail(db: RecordDatabase, email: string): Promise<Person | null> {
  const row = await db.selectFrom('people').selectAll().where('email', '=', email.trim().toLowerCase()).executeTakeFirst();
  return row ? toPerson(row, await topicsOf(db, row.id)) : null;
}

/** Everybody, by name. */
export async function listPeople(db: RecordDatabase): Promise<Person[]> {
  const rows = await db.selectFrom('people').selectAll().orderBy('name').orderBy('id').execute();
  const expertise = await db.selectFrom('person_topics').selectAll().orderBy('topic').execute();
  const topics = Map.groupBy(expertise, ({ person }) => person);
  return rows.map((row) => toPerson(row, topics.get(row.id)?.map(({ topic }) => topic) ?? []));
}

async function topicsOf(db: RecordDatabase, person: string): Promise<string[]> {
  const rows = await db.selectFrom('person_topics').select('topic').where('person', '=', person).orderBy('topic').execute();
  return rows.map(({ topic }) => topic);
}

function toPerson(row: Selectable<RecordTables['people']>, topics: string[]): Person {
  const { id, name, email, credentials, affiliation, orcid, created_at } = row;
  return {
    id,
    name,
    email,
    roles: JSON.parse(row.roles) as Role[],
    credentials,
    affiliation,
    orcid,
    public: row.public === 1,
    topics,
    active: row.active === 1,
    example: row.example === 1,
    createdAt: created_at,
  };
}
