import { randomBytes } from 'node:crypto';
import { link, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputFault } from '../domain/faults.ts';

/**
 * The secret of a data folder, which its cookies are signed with: in the file `secret`, made where it is missing and readable by its owner only.
 * Of several processes that begin at once, all get the same one.
 */
export async function keepSecret(dataDir: string): Promise<string> {
  const file = join(dataDir, 'secret');
  const kept = await readSecret(file);
  if (kept) return kept;
  // Written whole under a name of its own, then given its name unless another process was first.
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, `${randomBytes(48).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await unlink(draft);
  }
  const made = await readSecret(file);
  if (made === null) throw new InputFault(`${file} is empty. Delete it and start again; everybody will have to sign in anew.`, { file });
  return made;
}

async function readSecret(file: string): Promise<string | null> {
  try {
    return (await readFile(file, 'utf8')).trim() || null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
