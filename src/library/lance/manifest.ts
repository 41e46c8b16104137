import { randomUUID } from 'node:crypto';
import { readFile, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { InputFault } from '../../domain/faults.ts';
import { TABLE_NAMES, type TableName } from './table-schemas.ts';

const FORMAT = 3;

/** The file that names the newest committed state: readers open exactly the table versions in it. Dates are ISO 8601. */
const Manifest = z.object({
  format: z.literal(FORMAT),
  snapshot: z.string(),
  tables: z.object(Object.fromEntries(TABLE_NAMES.map((name) => [name, z.number().int()])) as Record<TableName, z.ZodNumber>),
  /** When its writer began and ended: no version of this state is older than `started`. */
  started: z.string(),
  committed: z.string(),
  /** Earlier states that a reader may still have open. */
  superseded: z.array(z.object({ started: z.string(), at: z.string() })),
  /** Commits since the space of superseded states was freed. */
  unfreed: z.number().int().default(0),
  vectors: z.object({
    /** The id of the model that made them; null where there are none. */
    model: z.string().nullable(),
    passages: z.number().int(),
    /** The snapshot's id with its vectors in use; null unless every passage has one. */
    snapshot: z.string().nullable(),
  }),
  /** The registers that enrich the sources (enrich/registers.ts); null where there are none. */
  registers: z.string().nullable().default(null),
  summary: z.object({
    sources: z.number().int(),
    passages: z.number().int(),
    byKind: z.record(z.string(), z.number().int()),
    byFormat: z.record(z.string(), z.number().int()),
    byStanding: z.record(z.string(), z.number().int()),
    newest: z.string().nullable(),
  }),
});
export type Manifest = z.infer<typeof Manifest>;

const FILE = 'manifest.json';

/** The manifest of a library folder; null where nothing was ever committed. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  const file = join(folder, FILE);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  try {
    return Manifest.parse(JSON.parse(text));
  } catch {
    throw new InputFault(`${file} ${tellTrouble(text)} ${tellRemedy(folder)}`, { file });
  }
}

function tellTrouble(text: string): string {
  const format = /"format":\s*(\d+)/.exec(text)?.[1];
  if (format !== undefined && Number(format) !== FORMAT)
    return `is of a library in format ${format}, and this version of Vouch reads format ${FORMAT}.`;
  return "cannot be read as a library's manifest: it was damaged.";
}

// Answers quote from the record, which owns its evidence: no answer is lost with a library.
function tellRemedy(folder: string): string {
  return `Build the library anew: mv "${folder}" "${folder}-before", then "vouch library" (the starter library comes back) and "vouch add" with your files. Answers and their quotes are kept in the record and stay as they are.`;
}

/** Changes whenever another manifest is in place; a cheap look at the file, not into it. */
export async function manifestStamp(folder: string): Promise<string> {
  const found = await stat(join(folder, FILE), { bigint: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return found ? `${found.ino} ${found.mtimeNs} ${found.size}` : 'none';
}

/** Puts the manifest in place at once: a reader sees the old one or the new one. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const temporary = join(folder, `${FILE}.${randomUUID()}`);
  try {
    await writeFile(temporary, JSON.stringify(manifest, null, 2), { flush: true });
    await rename(temporary, join(folder, FILE));
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
  await syncFolder(folder);
}

// Makes the rename itself durable. Windows cannot open a folder and needs no such step.
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
