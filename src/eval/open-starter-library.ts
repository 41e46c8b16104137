import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Library } from '../library/library.ts';
import { openLibrary } from '../library/open-library.ts';

/** The starter library alone, as a fresh installation has it, in a temporary folder that goes when it is closed; without vectors where told so. */
export async function openStarterLibrary({ wordsOnly = false } = {}): Promise<Library> {
  const folder = await mkdtemp(join(tmpdir(), 'vouch-eval-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const library = await openLibrary(folder, { starter: true, wordsOnly });
    return {
      ...library,
      async close() {
        await library.close();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
