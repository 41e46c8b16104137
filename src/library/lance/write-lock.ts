import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { BusyFault } from '../../domain/faults.ts';

const POLL_MS = 50;

/**
 * Takes the one write lock of a library folder, over all processes; gives the function that frees it. It is SQLite's lock on a small
 * file, which the operating system frees when its holder ends in whatever way: there is no stale lock to recognise. Waits up to
 * `waitMs`, then throws a BusyFault that names the holder.
 */
export async function takeWriteLock(folder: string, waitMs: number): Promise<() => void> {
  const database = new DatabaseSync(join(folder, 'write.lock'), { timeout: 0 });
  const holderFile = join(folder, 'writer.json');
  const giveUpAt = performance.now() + waitMs;
  while (!tryLock(database)) {
    if (performance.now() >= giveUpAt) {
      database.close();
      const holder = await readFile(holderFile, 'utf8').then(
        (text) => JSON.parse(text) as { pid: number; since: string },
        () => null,
      );
      const who = holder
        ? `Process ${holder.pid} has been writing to the library since ${holder.since}`
        : 'Another process is writing to the library';
      throw new BusyFault(`${who}. Wait until it has ended and try again.`);
    }
    await sleep(POLL_MS);
  }
  await writeFile(holderFile, JSON.stringify({ pid: process.pid, since: new Date().toISOString() }));
  return () => {
    if (!database.isOpen) return;
    database.exec('ROLLBACK');
    database.close();
  };
}

function tryLock(database: DatabaseSync): boolean {
  try {
    database.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if ((error as { errcode?: number }).errcode === 5) return false;
    throw error;
  }
}
