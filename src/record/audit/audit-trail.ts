/** Who acts: a person by id, or what acts without one. */
export type Actor = { person: string } | { program: 'command line' | 'site' | 'demo' };

/** What was done, on what. */
export interface AuditNote {
  /** A verb with its object, in words that stay the same: "invite person", "approve revision". */
  action: string;
  /** What it was done on: its kind ("person", "answer", "topic") and its id. */
  on: { kind: string; id: string };
  /** What more a reader of the trail must know. Never a password, token, key or question. */
  detail?: Record<string, string | number | boolean | null | string[]>;
}

export interface AuditEntry extends Required<AuditNote> {
  /** From 1, without gaps. */
  position: number;
  /** ISO 8601. */
  at: string;
  /** A person's id, or "program: command line". */
  who: string;
  /** sha256 over this entry and the hash of the one before it, so that a change of any entry shows. */
  hash: string;
}

/** An entry that was found as it was written, and with it all before it. */
export interface AuditHead {
  position: number;
  hash: string;
}

export interface AuditCheck {
  /** The position of the first entry that is not as it was written; null where all are. */
  broken: number | null;
  /** The last one that is. */
  head: AuditHead;
}

/** The audit trail: added to and read, never changed. Whoever changes the record inside a transaction adds to the trail in it (`appendAudit`). */
export interface AuditTrail {
  append(actor: Actor, note: AuditNote): Promise<void>;
  /** The newest first; of one thing where `on` is given, before a position where `before` is. */
  list(options: { limit: number; on?: { kind: string; id: string }; before?: number }): Promise<AuditEntry[]>;
  /** Holds all entries against their hashes, or only those after an entry that was found right before. */
  check(from?: AuditHead): Promise<AuditCheck>;
}

/** An actor as the trail keeps it. */
export function nameActor(actor: Actor): string {
  return 'person' in actor ? actor.person : `program: ${actor.program}`;
}
