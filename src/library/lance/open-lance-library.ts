import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { connect } from '@lancedb/lancedb';
import type { EmbeddingModel } from '../../embedding/embedding-model.ts';
import { readRegisters } from '../enrich/registers.ts';
import type { Library, LibraryReader } from '../library.ts';
import { emptyReader, makeReader } from './lance-reader.ts';
import type { LanceFolder } from './lance-folder.ts';
import { beginBatch } from './lance-writer.ts';
import { manifestStamp, readManifest, type Manifest } from './manifest.ts';
import { saveVectors } from './save-vectors.ts';
import { TABLE_NAMES, type Tables } from './table-schemas.ts';
import { usesVectors } from './use-vectors.ts';
import { EXACT_UP_TO } from './vector-index.ts';
import { takeWriteLock } from './write-lock.ts';

export interface LanceOptions {
  /** How long a second writer waits for the first, in milliseconds. */
  waitMs?: number;
  /** Told, in a sentence, whom a writer waits for, where that takes more than a moment. */
  onWait?: (sentence: string) => void;
  /** What vectors are made with; without it searches are by words only. */
  model?: EmbeddingModel | null;
  /** Up to so many vectors a search compares every one; beyond, it goes through an index. */
  exactUpTo?: number;
}

const VECTORS_WAIT_MS = 5000;

/** The library in a folder of its own, kept by LanceDB. Makes the folder where there is none. */
export async function openLanceLibrary(
  folder: string,
  { waitMs = 10_000, onWait, model = null, exactUpTo = EXACT_UP_TO }: LanceOptions = {},
): Promise<Library> {
  await mkdir(folder, { recursive: true });
  const connection = await connect(join(folder, 'tables'));
  const place: LanceFolder = { folder, connection, model, exactUpTo };
  let current: { stamp: string; reader: Promise<LibraryReader> } | null = null;

  return {
    model,
    async reader() {
      const stamp = await manifestStamp(folder);
      if (current?.stamp !== stamp) {
        const opened = { stamp, reader: openReader(place) };
        current = opened;
        // A failure is not kept: the next call tries again.
        opened.reader.catch(() => {
          if (current === opened) current = null;
        });
      }
      return current.reader;
    },
    async writer() {
      const release = await takeWriteLock(folder, waitMs, onWait);
      try {
        return await beginBatch(place, await readManifest(folder), release);
      } catch (error) {
        release();
        throw error;
      }
    },
    async saveVectors(vectors) {
      // Whoever makes vectors tries again, and looks in between whether to stop.
      const release = await takeWriteLock(folder, Math.min(waitMs, VECTORS_WAIT_MS));
      try {
        const manifest = await readManifest(folder);
        if (manifest && model) await saveVectors(place, manifest, vectors);
      } finally {
        release();
      }
    },
    async close() {
      connection.close();
    },
  };
}

async function openReader({ folder, connection, model }: LanceFolder): Promise<LibraryReader> {
  const manifest = await readManifest(folder);
  if (!manifest) return emptyReader;
  const [tables, withVectors, registers] = await Promise.all([
    openAt(connection, manifest),
    usesVectors(manifest, model),
    readRegisters(folder, manifest.registers),
  ]);
  return makeReader(manifest, tables, { model, withVectors, registers });
}

async function openAt(connection: LanceFolder['connection'], manifest: Manifest): Promise<Tables> {
  const opened = await Promise.all(
    TABLE_NAMES.map(async (name) => {
      const table = await connection.openTable(name);
      await table.checkout(manifest.tables[name]);
      return [name, table] as const;
    }),
  );
  return Object.fromEntries(opened) as Tables;
}
