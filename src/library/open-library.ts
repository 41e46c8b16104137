import { join } from 'node:path';
import { buildStarter } from './build-starter.ts';
import { openLanceLibrary } from './lance/open-lance-library.ts';
import type { Library } from './library.ts';

export interface OpenLibraryOptions {
  /** Whether an empty data folder gets the bundled library. */
  starter: boolean;
}

/** The library of a data folder, ready to be used. Throws a BusyFault where another process has been writing for too long. */
export async function openLibrary(dataDir: string, { starter }: OpenLibraryOptions): Promise<Library> {
  const library = await openLanceLibrary(join(dataDir, 'library'));
  try {
    if (starter) await buildStarter(library);
    return library;
  } catch (error) {
    await library.close();
    throw error;
  }
}
