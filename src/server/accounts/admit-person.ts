import { ConflictFault } from '../../domain/faults.ts';
import type { Person, Role } from '../../domain/person.ts';
import type { Actor } from '../../record/audit/audit-trail.ts';
import type { PeopleRecord } from '../../record/people/people-record.ts';
import type { Accounts } from './accounts.ts';

export interface Admission {
  name: string;
  email: string;
  roles: Role[];
  /** Null for an account that is entered by OpenID Connect, or whose password is set by a reset. */
  password: string | null;
  /** A made-up person of a demonstration. */
  example?: boolean;
}

/** Gives somebody an account, and adds them to the people under the same id. Throws ConflictFault where the address has an account. */
export async function admitPerson(
  { accounts, people }: { accounts: Accounts; people: PeopleRecord },
  { name, email, roles, password, example }: Admission,
  by: Actor | 'themselves',
): Promise<Person> {
  if (await people.findByEmail(email)) throw new ConflictFault(`${email} has an account already. Sign in with it.`);
  const id = await accounts.create({ name, email, password });
  return people.add({ id, name, email, roles, example }, by === 'themselves' ? { person: id } : by);
}
