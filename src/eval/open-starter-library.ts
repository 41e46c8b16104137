import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildStarter } from '../library/build-starter.ts';
import { openLanceLibrary } from '../library/lance/open-lance-library.ts';
import type { Library } from '../library/library.ts';

/** The starter library alone, in a temporary folder that goes when it is closed; searched by words. */
export async function openStarterLibrary(): Promise<Library> {
  const folder = await mkdtemp(join(tmpdir(), 'vouch-eval-'));
  const library = await openLanceLibrary(join(folder, 'library'));
  const close = async () => {
    await library.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await buildStarter(library);
  } catch (error) {
    await close();
    throw error;
  }
  return { ...library, close };
}
