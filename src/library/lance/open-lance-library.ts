import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { connect, type Connection } from '@lancedb/lancedb';
import type { Library, LibraryReader } from '../library.ts';
import { emptyReader, makeReader, type Tables } from './lance-reader.ts';
import { beginBatch } from './lance-writer.ts';
import { manifestStamp, readManifest, type Manifest } from './manifest.ts';
import { TABLE_NAMES } from './table-schemas.ts';
import { takeWriteLock } from './write-lock.ts';

export interface LanceOptions {
  /** How long a second writer waits for the first, in milliseconds. */
  waitMs?: number;
}

/** The library in a folder of its own, kept by LanceDB. Makes the folder where there is none. */
export async function openLanceLibrary(folder: string, { waitMs = 10_000 }: LanceOptions = {}): Promise<Library> {
  await mkdir(folder, { recursive: true });
  const connection = await connect(join(folder, 'tables'));
  let current: { stamp: string; reader: Promise<LibraryReader> } | null = null;

  return {
    async reader() {
      const stamp = await manifestStamp(folder);
      if (current?.stamp !== stamp) {
        const opened = { stamp, reader: openReader(folder, connection) };
        current = opened;
        // A failure is not kept: the next call tries again.
        opened.reader.catch(() => {
          if (current === opened) current = null;
        });
      }
      return current.reader;
    },
    async writer() {
      const release = await takeWriteLock(folder, waitMs);
      try {
        return await beginBatch(folder, connection, await readManifest(folder), release);
      } catch (error) {
        release();
        throw error;
      }
    },
    async close() {
      connection.close();
    },
  };
}

async function openReader(folder: string, connection: Connection): Promise<LibraryReader> {
  const manifest = await readManifest(folder);
  return manifest ? makeReader(manifest, await openAt(connection, manifest)) : emptyReader;
}

async function openAt(connection: Connection, manifest: Manifest): Promise<Tables> {
  const opened = await Promise.all(
    TABLE_NAMES.map(async (name) => {
      const table = await connection.openTable(name);
      await table.checkout(manifest.tables[name]);
      return [name, table] as const;
    }),
  );
  return Object.fromEntries(opened) as Tables;
}
