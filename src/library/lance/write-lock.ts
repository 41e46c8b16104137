import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { BusyFault } from '../../domain/faults.ts';

const POLL_MS = 50;
const MOMENT_MS = 2000;

/**
 * Takes the one write lock of a library folder, over all processes; gives the function that frees it. It is SQLite's lock on a small
 * file, which the operating system frees when its holder ends in whatever way: there is no stale lock to recognise. Waits up to
 * `waitMs`, then throws a BusyFault that names the holder; `onWait` is told who that is where it takes more than a moment.
 */
export async function takeWriteLock(
  folder: string,
  waitMs: number,
  onWait: (sentence: string) => void = () => undefined,
): Promise<() => void> {
  const database = new DatabaseSync(join(folder, 'write.lock'), { timeout: 0 });
  const holderFile = join(folder, 'writer.json');
  const startedAt = performance.now();
  let isTold = false;
  while (!tryLock(database)) {
    const waited = performance.now() - startedAt;
    if (waited >= waitMs) {
      database.close();
      throw new BusyFault(`${await nameHolder(holderFile)}. Wait until it has ended and try again.`);
    }
    if (waited >= MOMENT_MS && !isTold) {
      isTold = true;
      onWait(`${await nameHolder(holderFile)}. Waiting for it to end.`);
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

async function nameHolder(holderFile: string): Promise<string> {
  try {
    const { pid, since } = JSON.parse(await readFile(holderFile, 'utf8')) as { pid: number; since: string };
    return `Process ${pid} has been writing to the library since ${since}`;
  } catch {
    return 'Another process is writing to the library';
  }
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
