import type { Disclosure, Interest } from '../../domain/disclosure.ts';
import type { Person, Role } from '../../domain/person.ts';
import type { Actor } from '../audit/audit-trail.ts';

/** What a new person starts with; the rest is empty, not public and active. `id` is the account's. */
export interface NewPerson {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  /** A made-up person of a demonstration. */
  example?: boolean;
}

/** What people say of themselves. */
export type Profile = Pick<Person, 'name' | 'credentials' | 'affiliation' | 'orcid' | 'public' | 'topics'>;

export interface Invitation {
  id: string;
  email: string;
  roles: Role[];
  /** A person's id, or a program's name. */
  invitedBy: string;
  createdAt: string;
  expiresAt: string;
  state: 'open' | 'accepted' | 'withdrawn';
}

/** A link that could not be mailed: an administrator hands it over. */
export interface PendingLink {
  id: string;
  kind: 'invitation' | 'reset' | 'verification';
  email: string;
  /** On this site, with its token. */
  path: string;
  createdAt: string;
  expiresAt: string;
}

/** The port to people. Each change is in the audit trail under who made it. Throws NotFoundFault where a person to change is unknown. */
export interface PeopleRecord {
  /** Throws ConflictFault where the address has an account. */
  add(person: NewPerson, by: Actor): Promise<Person>;
  find(id: string): Promise<Person | null>;
  findByEmail(email: string): Promise<Person | null>;
  /** By name. */
  list(): Promise<Person[]>;
  setProfile(id: string, profile: Profile, by: Actor): Promise<void>;
  setEmail(id: string, email: string, by: Actor): Promise<void>;
  /** Throws ConflictFault where it would take the last active administrator's role. */
  setRoles(id: string, roles: Role[], by: Actor): Promise<void>;
  /** Closes an account or opens it again. Throws ConflictFault for the last active administrator. */
  setActive(id: string, active: boolean, by: Actor): Promise<void>;

  /** Saves what a person declares today, the whole list. Throws InputFault where an interest ends before it begins. */
  disclose(person: string, interests: Interest[], by: Actor): Promise<Disclosure>;
  /** A person's newest disclosure; null where there is none. */
  findDisclosure(person: string): Promise<Disclosure | null>;
  /** Everything a person ever declared, the newest first. */
  listDisclosures(person: string): Promise<Disclosure[]>;

  /** Invites an address; an open invitation of the same address is withdrawn. The token opens it and is kept only as a hash. */
  invite(invitation: { email: string; roles: Role[]; token: string; expiresAt: Date }, by: Actor): Promise<Invitation>;
  /** The open invitation that a token opens; null where it is used, withdrawn or over. */
  findInvitation(token: string): Promise<Invitation | null>;
  /** The newest first. */
  listInvitations(): Promise<Invitation[]>;
  /** False where the invitation is not open. */
  closeInvitation(id: string, state: 'accepted' | 'withdrawn', by: Actor): Promise<boolean>;

  /** Keeps a link for an administrator to hand over, in the place of an earlier one of the same kind for the same address. */
  keepLink(link: Omit<PendingLink, 'id' | 'createdAt'>): Promise<void>;
  /** Links that are neither used nor over, the newest first. */
  listLinks(): Promise<PendingLink[]>;
  /** Forgets the links of a kind for an address, once used or withdrawn. */
  dropLinks(kind: PendingLink['kind'], email: string): Promise<void>;
}
