import type { RecordDatabase } from '../schema.ts';
import { hashEntry } from './append-audit.ts';
import type { AuditEntry, AuditTrail } from './audit-trail.ts';

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

/** The position of the first entry that was changed, or that stands where one was taken out; null where there is none. */
export async function findBroken(db: RecordDatabase): Promise<number | null> {
  let before = '';
  let expected = 1;
  for await (const entry of db.selectFrom('audit').selectAll().orderBy('position').stream()) {
    if (entry.position !== expected || entry.hash !== hashEntry(before, entry)) return expected;
    before = entry.hash;
    expected++;
  }
  return null;
}
