import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { sha256 } from './hash-content.ts';

const Original = z.object({ name: z.string(), source: z.string() });

/** The file that a source was read from, as it was uploaded. */
export interface KeptOriginal {
  /** Its name, as the person who uploaded it calls it. */
  name: string;
  path: string;
}

const FOLDER = 'originals';

/** Keeps a copy of the file that a source was read from, in the place of an earlier one. */
export async function keepOriginal(dataDir: string, source: string, { name, path }: KeptOriginal): Promise<void> {
  const folder = join(dataDir, FOLDER);
  await mkdir(folder, { recursive: true });
  const place = placeOf(dataDir, source);
  const temporary = join(folder, randomUUID());
  await copyFile(path, temporary);
  await rename(temporary, place);
  await writeFile(`${place}.json`, JSON.stringify({ name, source }), { flush: true });
}

/** The file that a source was read from; null where none is kept. */
export async function findOriginal(dataDir: string, source: string): Promise<KeptOriginal | null> {
  const path = placeOf(dataDir, source);
  const text = await readFile(`${path}.json`, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return text === null ? null : { name: Original.parse(JSON.parse(text)).name, path };
}

// An id may hold any character; its hash is a name that no file system minds.
function placeOf(dataDir: string, source: string): string {
  return join(dataDir, FOLDER, sha256(source));
}
