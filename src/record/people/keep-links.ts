import { randomUUID } from 'node:crypto';
import type { RecordDatabase } from '../schema.ts';
import type { PendingLink } from './people-record.ts';

/** Keeps a link that could not be mailed, in the place of an earlier one of the same kind for the same address. */
export async function keepLink(db: RecordDatabase, now: Date, link: Omit<PendingLink, 'id' | 'createdAt'>): Promise<void> {
  const { kind, email, path, expiresAt } = link;
  await db.transaction().execute(async (transaction) => {
    await dropLinks(transaction, kind, email);
    await transaction
      .insertInto('pending_links')
      .values({ id: randomUUID(), kind, email, path, created_at: now.toISOString(), expires_at: expiresAt })
      .execute();
  });
}

/** Links that still open something, the newest first. */
export async function listLinks(db: RecordDatabase, now: Date): Promise<PendingLink[]> {
  const rows = await db
    .selectFrom('pending_links')
    .selectAll()
    .where('expires_at', '>', now.toISOString())
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map(({ id, kind, email, path, created_at, expires_at }) => ({
    id,
    kind,
    email,
    path,
    createdAt: created_at,
    expiresAt: expires_at,
  }));
}

export async function dropLinks(db: RecordDatabase, kind: PendingLink['kind'], email: string): Promise<void> {
  await db.deleteFrom('pending_links').where('kind', '=', kind).where('email', '=', email).execute();
}
