import { createHash, randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Role } from '../../domain/person.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { nameActor, type Actor } from '../audit/audit-trail.ts';
import type { RecordDatabase, RecordTables } from '../schema.ts';
import type { Invitation } from './people-record.ts';

interface ToInvite {
  email: string;
  roles: Role[];
  token: string;
  expiresAt: Date;
}

/** Invites an address, in the place of an open invitation of the same address. */
export async function invite(db: RecordDatabase, now: Date, { email, roles, token, expiresAt }: ToInvite, by: Actor): Promise<Invitation> {
  const row = {
    id: randomUUID(),
    token_hash: hashToken(token),
    email: email.trim().toLowerCase(),
    roles: JSON.stringify(roles),
    invited_by: nameActor(by),
    created_at: now.toISOString(),
    expires_at: expiresAt.toISOString(),
    state: 'open' as const,
  };
  await db.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('invitations')
      .set({ state: 'withdrawn' })
      .where('email', '=', row.email)
      .where('state', '=', 'open')
      .execute();
    await transaction.insertInto('invitations').values(row).execute();
    await appendAudit(transaction, now, by, { action: 'invite person', on: { kind: 'invitation', id: row.id }, detail: { roles } });
  });
  return toInvitation(row);
}

/** The open invitation that a token opens. */
export async function findInvitation(db: RecordDatabase, now: Date, token: string): Promise<Invitation | null> {
  const row = await db
    .selectFrom('invitations')
    .selectAll()
    .where('token_hash', '=', hashToken(token))
    .where('state', '=', 'open')
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst();
  return row ? toInvitation(row) : null;
}

/** The newest first. */
export async function listInvitations(db: RecordDatabase): Promise<Invitation[]> {
  const rows = await db.selectFrom('invitations').selectAll().orderBy('created_at', 'desc').orderBy('id').execute();
  return rows.map(toInvitation);
}

/** Marks an open invitation as accepted or withdrawn; false where it is not open. */
export async function closeInvitation(
  db: RecordDatabase,
  now: Date,
  id: string,
  state: 'accepted' | 'withdrawn',
  by: Actor,
): Promise<boolean> {
  return await db.transaction().execute(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('invitations')
      .set({ state })
      .where('id', '=', id)
      .where('state', '=', 'open')
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    const action = state === 'accepted' ? 'accept invitation' : 'withdraw invitation';
    await appendAudit(transaction, now, by, { action, on: { kind: 'invitation', id } });
    return true;
  });
}

function toInvitation(row: Selectable<RecordTables['invitations']>): Invitation {
  const { id, email, invited_by, created_at, expires_at, state } = row;
  return { id, email, roles: JSON.parse(row.roles) as Role[], invitedBy: invited_by, createdAt: created_at, expiresAt: expires_at, state };
}

function hashToken(token: string): string {
  return createHash('sha256').update(token, 'utf8').digest('hex');
}
