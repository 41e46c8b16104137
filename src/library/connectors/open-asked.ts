import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { FileState } from './retractions.ts';

/** When each source was last asked for, kept in a data folder: what a refresh need not ask again. Days are ISO dates in UTC. */
export interface Asked {
  /** The day on which the service last gave the source with this key; null where it never did. */
  dayOf(service: 'pubmed' | 'labels', key: string): string | null;
  note(service: 'pubmed' | 'labels', keys: Iterable<string>, day: string): void;
  /** The state of the list of retractions that was last read. */
  retractions(): FileState | null;
  noteRetractions(state: FileState): void;
  close(): void;
}

/** Opens `services.sqlite` of a data folder, which is made where it is missing. */
export function openAsked(dataDir: string): Asked {
  const database = new DatabaseSync(join(dataDir, 'services.sqlite'), { timeout: 5000 });
  database.exec(`
    pragma journal_mode = wal;
    create table if not exists asked (service text, key text, day text not null, primary key (service, key)) without rowid;
    create table if not exists files (service text primary key, etag text, last_modified text) without rowid;
  `);
  const find = database.prepare('select day from asked where service = ? and key = ?');
  const put = database.prepare('insert into asked values (?, ?, ?) on conflict do update set day = excluded.day');
  return {
    dayOf: (service, key) => (find.get(service, key)?.day as string | undefined) ?? null,
    note(service, keys, day) {
      database.exec('begin immediate');
      try {
        for (const key of keys) put.run(service, key, day);
        database.exec('commit');
      } catch (error) {
        database.exec('rollback');
        throw error;
      }
    },
    retractions() {
      const row = database.prepare("select etag, last_modified from files where service = 'retractions'").get();
      return row ? { etag: row.etag as string | null, lastModified: row.last_modified as string | null } : null;
    },
    noteRetractions({ etag, lastModified }) {
      database.prepare("insert or replace into files values ('retractions', ?, ?)").run(etag, lastModified);
    },
    close: () => database.close(),
  };
}
