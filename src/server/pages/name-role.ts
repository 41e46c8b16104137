import type { Role } from '../../domain/person.ts';

/** What each role may do, for those who give it. */
export const ROLE_HINTS: Record<Role, string> = {
  reader: 'Reads. Needs no account; for those who want one.',
  author: 'Writes answers.',
  reviewer: 'Reviews the answers assigned to them.',
  editor: 'Assigns, decides, publishes; keeps topics.',
  administrator: 'Keeps people and the texts of the site.',
};

/** Roles in a sentence: "an author and editor". */
export function nameRoles(roles: readonly Role[]): string {
  if (roles.length === 0) return 'a reader';
  const article = /^[aeiou]/.test(roles[0]!) ? 'an' : 'a';
  return `${article} ${roles.length === 1 ? roles[0] : `${roles.slice(0, -1).join(', ')} and ${roles.at(-1)}`}`;
}
