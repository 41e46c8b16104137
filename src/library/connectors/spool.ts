import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where answers lie until they are read: a folder of its own among the machine's temporary files. */
export interface Spool {
  /** A new file there; the ending says what is in it ("xml"). */
  nextFile(ending: string): string;
  /** Deletes all of it. */
  close(): Promise<void>;
}

export async function openSpool(): Promise<Spool> {
  const folder = await mkdtemp(join(tmpdir(), 'vouch-fetched-'));
  let files = 0;
  return {
    nextFile: (ending) => join(folder, `${++files}.${ending}`),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
