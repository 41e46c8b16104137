import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { RecordTables } from '../schema.ts';
import { nameActor, type Actor, type AuditEntry, type AuditNote } from './audit-trail.ts';

/**
 * Adds one entry to the audit trail, as part of the transaction that does what the entry tells: both stand, or neither. `db` must be that
 * transaction, which holds the record's write lock.
 */
export async function appendAudit(db: Kysely<RecordTables>, at: Date, actor: Actor, note: AuditNote): Promise<void> {
  const last = await db.selectFrom('audit').select(['position', 'hash']).orderBy('position', 'desc').limit(1).executeTakeFirst();
  const entry = {
    position: (last?.position ?? 0) + 1,
    at: at.toISOString(),
    who: nameActor(actor),
    action: note.action,
    kind: note.on.kind,
    thing: note.on.id,
    detail: JSON.stringify(note.detail ?? {}),
  };
  await db
    .insertInto('audit')
    .values({ ...entry, hash: hashEntry(last?.hash ?? '', entry) })
    .execute();
}

/** The hash of an entry's columns after that of the entry before it. */
export function hashEntry(
  before: string,
  entry: Pick<AuditEntry, 'position' | 'at' | 'who' | 'action'> & { kind: string; thing: string; detail: string },
): string {
  const { position, at, who, action, kind, thing, detail } = entry;
  const text = JSON.stringify([before, position, at, who, action, kind, thing, detail]);
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
