import type { Selectable } from 'kysely';
import { ConflictFault } from '../../domain/faults.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { nameActor, type Actor } from '../audit/audit-trail.ts';
import type { RecordDatabase, RecordTables } from '../schema.ts';
import type { TextName, TextsRecord, TextVersion } from './texts-record.ts';

/** The site's own texts on a database whose tables are up to date. */
export function createTextsRecord(db: RecordDatabase, now: () => Date): TextsRecord {
  return {
    find: (name, version) => findText(db, name, version),
    list: (name) => listTexts(db, name),
    save: (text, by) => saveText(db, now(), text, by),
  };
}

async function findText(db: RecordDatabase, name: TextName, version?: number): Promise<TextVersion | null> {
  let query = db.selectFrom('texts').selectAll().where('name', '=', name).orderBy('version', 'desc').limit(1);
  if (version !== undefined) query = query.where('version', '=', version);
  const row = await query.executeTakeFirst();
  return row ? toVersion(row) : null;
}

async function listTexts(db: RecordDatabase, name: TextName): Promise<TextVersion[]> {
  const rows = await db.selectFrom('texts').selectAll().where('name', '=', name).orderBy('version', 'desc').execute();
  return rows.map(toVersion);
}

async function saveText(db: RecordDatabase, now: Date, text: Parameters<TextsRecord['save']>[0], by: Actor): Promise<TextVersion> {
  const { name, body, note, basedOn } = text;
  return await db.transaction().execute(async (transaction) => {
    const newest = (await findText(transaction, name))?.version ?? 0;
    if (newest !== basedOn) {
      throw new ConflictFault(
        `Version ${newest} of this text was saved while you wrote. Open it, put your change in there, and save again.`,
      );
    }
    const row = { name, version: newest + 1, body, note, saved_by: nameActor(by), saved_at: now.toISOString() };
    await transaction.insertInto('texts').values(row).execute();
    await appendAudit(transaction, now, by, {
      action: 'save text',
      on: { kind: 'text', id: name },
      detail: { version: row.version, note },
    });
    return toVersion(row);
  });
}

function toVersion({ name, version, body, note, saved_by, saved_at }: Selectable<RecordTables['texts']>): TextVersion {
  return { name: name as TextName, version, body, note, savedBy: saved_by, savedAt: saved_at };
}
