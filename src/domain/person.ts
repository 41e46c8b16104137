import { z } from 'zod';

/**
 * What a person may do: a reader reads, an author writes answers, a reviewer reviews those assigned to them, an editor assigns, decides and
 * publishes, an administrator keeps people and the site's texts. Nobody gets another role's rights by having one: an administrator who
 * edits has both.
 */
export const ROLES = ['reader', 'author', 'reviewer', 'editor', 'administrator'] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

/** The roles that make somebody a member of the board. */
export const BOARD_ROLES: readonly Role[] = ['reviewer', 'editor', 'administrator'];

/** The sixteen digits of an ORCID iD in four groups; the last may be X. Its check digit is `isOrcid`'s. */
export const Orcid = z.string().regex(/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/);

/** Somebody with an account. `id` is the account's too. */
export const Person = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  /** Lower case; never shown in public. */
  email: z.string().min(3),
  roles: z.array(Role),
  /** Degrees and posts as they stand after the name ("MD, PhD"); empty where none are given. */
  credentials: z.string(),
  affiliation: z.string(),
  orcid: Orcid.nullable(),
  /** Whether they agreed to be named on the board's page and on what they reviewed. */
  public: z.boolean(),
  /** Ids of the topics they are expert in. */
  topics: z.array(z.string()),
  /** False once an administrator has closed the account: nobody signs in with it, and what it signed keeps its name. */
  active: z.boolean(),
  /** True for a made-up person of a demonstration, marked as such wherever named. */
  example: z.boolean(),
  /** ISO 8601. */
  createdAt: z.string(),
});
export type Person = z.infer<typeof Person>;

/** Whether a person has one of the roles. */
export function hasRole(person: Pick<Person, 'roles'> | null, ...roles: Role[]): boolean {
  return person !== null && person.roles.some((role) => roles.includes(role));
}

/** Whether an ORCID iD's last character is the check character of the others (ISO 7064 MOD 11-2, as ORCID describes it). */
export function isOrcid(text: string): boolean {
  if (!Orcid.safeParse(text).success) return false;
  const digits = text.replaceAll('-', '');
  const total = Array.from(digits.slice(0, -1)).reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  const check = (12 - (total % 11)) % 11;
  return digits.at(-1) === (check === 10 ? 'X' : String(check));
}
