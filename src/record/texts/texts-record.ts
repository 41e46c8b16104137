import type { Actor } from '../audit/audit-trail.ts';

/** The site's own texts that administrators may rewrite. */
export const TEXT_NAMES = ['policy', 'board', 'corrections'] as const;
export type TextName = (typeof TEXT_NAMES)[number];

export interface TextVersion {
  name: TextName;
  /** From 1. */
  version: number;
  /** Markdown. */
  body: string;
  /** What changed and why, in the words of whoever saved it. */
  note: string;
  /** A person's id, or a program's name. */
  savedBy: string;
  savedAt: string;
}

/** The port to the site's own texts. A version never changes; a change is the next version. */
export interface TextsRecord {
  /** The newest version, or the one asked for; null where there is none. */
  find(name: TextName, version?: number): Promise<TextVersion | null>;
  /** The newest first. */
  list(name: TextName): Promise<TextVersion[]>;
  /** Saves the next version. Throws ConflictFault unless `basedOn` is the newest one's number (0: there is none), so that nobody's change is lost. */
  save(text: Pick<TextVersion, 'name' | 'body' | 'note'> & { basedOn: number }, by: Actor): Promise<TextVersion>;
}
