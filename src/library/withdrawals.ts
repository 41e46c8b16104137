import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { InputFault, NotFoundFault } from '../domain/faults.ts';
import { keysOfSource } from './identify-source.ts';
import type { Library } from './library.ts';

const Withdrawal = z.object({
  /** The source's id, and every key it was known by. */
  source: z.string(),
  keys: z.array(z.string()),
  title: z.string(),
  /** Why, in an editor's words. */
  reason: z.string().min(1),
  /** ISO 8601. */
  at: z.string(),
});

/** A source that an editor took out of the library. What is added later by one of its keys is refused until the editor lets it in again. */
export type Withdrawal = z.infer<typeof Withdrawal>;

const FILE = 'withdrawn.json';

/** Every withdrawal in a data folder, the newest first. Throws an InputFault where the list is damaged: nothing may slip in by that. */
export async function readWithdrawals(dataDir: string): Promise<Withdrawal[]> {
  const file = join(dataDir, FILE);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '[]';
    throw error;
  });
  try {
    return z.array(Withdrawal).parse(JSON.parse(text));
  } catch {
    throw new InputFault(`${file} cannot be read as the list of withdrawn sources. Put back a copy, or remove it to let everything in.`, {
      file,
    });
  }
}

/** Takes a source out of the library, so that no search finds it; answers keep what they quoted of it. Throws NotFoundFault where it is not held. */
export async function withdrawSource(library: Library, dataDir: string, id: string, reason: string, at: Date): Promise<Withdrawal> {
  const writer = await library.writer();
  try {
    const source = await (await library.reader()).source(id);
    if (!source) throw new NotFoundFault(`The library holds no source "${id}".`);
    const withdrawal = { source: source.id, keys: keysOfSource(source), title: source.title, reason, at: at.toISOString() };
    // Noted first: what is noted and still there is withdrawn again, what is gone and not noted would come back unseen.
    const others = (await readWithdrawals(dataDir)).filter((other) => other.source !== source.id);
    await writeWithdrawals(dataDir, [withdrawal, ...others]);
    await writer.delete(source.id);
    await writer.commit();
    return withdrawal;
  } finally {
    await writer.abandon();
  }
}

/** Lets a withdrawn source in again, when it is next added. False where it was not withdrawn. */
export async function letInAgain(library: Library, dataDir: string, id: string): Promise<boolean> {
  const writer = await library.writer();
  try {
    const all = await readWithdrawals(dataDir);
    const others = all.filter((withdrawal) => withdrawal.source !== id);
    if (others.length < all.length) await writeWithdrawals(dataDir, others);
    return others.length < all.length;
  } finally {
    await writer.abandon();
  }
}

/** Why a document with these keys stays out; null where nothing keeps it. */
export function findWithdrawal(withdrawals: Withdrawal[], keys: string[]): Withdrawal | null {
  return withdrawals.find((withdrawal) => withdrawal.keys.some((key) => keys.includes(key))) ?? null;
}

async function writeWithdrawals(dataDir: string, withdrawals: Withdrawal[]): Promise<void> {
  const temporary = join(dataDir, `${FILE}.${randomUUID()}`);
  await writeFile(temporary, JSON.stringify(withdrawals, null, 2), { flush: true });
  await rename(temporary, join(dataDir, FILE));
}
