import type { RecordDatabase } from '../schema.ts';
import { hashEntry } from './append-audit.ts';
import type { AuditCheck, AuditEntry, AuditHead, AuditTrail } from './audit-trail.ts';

/** Entries of the trail, the newest first. */
export async function listAudit(db: RecordDatabase, { limit, on, before }: Parameters<AuditTrail['list']>[0]): Promise<AuditEntry[]> {
  let query = db.selectFrom('audit').selectAll().orderBy('position', 'desc').limit(limit);
  if (on) query = query.where('kind', '=', on.kind).where('thing', '=', on.id);
  if (before !== undefined) query = query.where('position', '<', before);
  const rows = await query.execute();
  return rows.map(({ position, at, who, action, kind, thing, detail, hash }) => ({
    position,
    at,
    who,
    action,
    on: { kind, id: thing },
    detail: JSON.parse(detail) as AuditEntry['detail'],
    hash,
  }));
}

/**
 * Holds the trail against its hashes: whole, or from an entry on that was found right before (that entry must still be what it was). `broken` is the
 * first position that was changed, or that stands where one was taken out; `head` is the last entry that is right.
 */
export async function checkAudit(db: RecordDatabase, from: AuditHead = START): Promise<AuditCheck> {
  let head = from;
  if (from.position > 0) {
    const held = await db.selectFrom('audit').selectAll().where('position', '=', from.position).executeTakeFirst();
    if (held?.hash !== from.hash) return { broken: from.position, head: START };
  }
  for await (const entry of db.selectFrom('audit').selectAll().where('position', '>', from.position).orderBy('position').stream()) {
    const expected = head.position + 1;
    if (entry.position !== expected || entry.hash !== hashEntry(head.hash, entry)) return { broken: expected, head };
    head = { position: entry.position, hash: entry.hash };
  }
  return { broken: null, head };
}

const START: AuditHead = { position: 0, hash: '' };
