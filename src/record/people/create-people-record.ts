import type { RecordDatabase } from '../schema.ts';
import { addPerson, setActive, setEmail, setProfile, setRoles } from './change-people.ts';
import { disclose, listDisclosures } from './disclose.ts';
import { closeInvitation, findInvitation, invite, listInvitations } from './invite.ts';
import { dropLinks, keepLink, listLinks } from './keep-links.ts';
import type { PeopleRecord } from './people-record.ts';
import { findPerson, findPersonByEmail, listPeople } from './read-people.ts';

/** People on a database whose tables are up to date. */
export function createPeopleRecord(db: RecordDatabase, now: () => Date): PeopleRecord {
  return {
    add: (person, by) => addPerson(db, now(), person, by),
    find: (id) => findPerson(db, id),
    findByEmail: (email) => findPersonByEmail(db, email),
    list: () => listPeople(db),
    setProfile: (id, profile, by) => setProfile(db, now(), id, profile, by),
    setEmail: (id, email, by) => setEmail(db, now(), id, email, by),
    setRoles: (id, roles, by) => setRoles(db, now(), id, roles, by),
    setActive: (id, active, by) => setActive(db, now(), id, active, by),
    disclose: (person, interests, by) => disclose(db, now(), person, interests, by),
    findDisclosure: async (person) => (await listDisclosures(db, person, 1))[0] ?? null,
    listDisclosures: (person) => listDisclosures(db, person),
    invite: (invitation, by) => invite(db, now(), invitation, by),
    findInvitation: (token) => findInvitation(db, now(), token),
    listInvitations: () => listInvitations(db),
    closeInvitation: (id, state, by) => closeInvitation(db, now(), id, state, by),
    keepLink: (link) => keepLink(db, now(), link),
    listLinks: () => listLinks(db, now()),
    dropLinks: (kind, email) => dropLinks(db, kind, email),
  };
}
