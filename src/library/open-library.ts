import { join } from 'node:path';
import { InputFault } from '../domain/faults.ts';
import type { EmbeddingModel } from '../embedding/embedding-model.ts';
import { openEmbeddingModel } from '../embedding/open-embedding-model.ts';
import { buildStarter } from './build-starter.ts';
import { openLanceLibrary } from './lance/open-lance-library.ts';
import type { Library } from './library.ts';

export interface OpenLibraryOptions {
  /** Whether an empty data folder gets the bundled library. */
  starter: boolean;
  /** Whether vectors are left alone: searches go by words. */
  wordsOnly?: boolean;
  /** Told, in a sentence, where this machine cannot search by meaning, and whom a writer waits for. */
  onNote?: (sentence: string) => void;
}

// Another process may be building the index of a million vectors, which takes minutes.
const WAIT_MS = 15 * 60 * 1000;

/** The library of a data folder, ready to be used. Throws a BusyFault where another process has been writing for too long. */
export async function openLibrary(
  dataDir: string,
  { starter, wordsOnly = false, onNote = () => undefined }: OpenLibraryOptions,
): Promise<Library> {
  const model = wordsOnly ? null : await openModel(onNote);
  const library = await openLanceLibrary(join(dataDir, 'library'), { model, waitMs: WAIT_MS, onWait: onNote });
  try {
    if (starter) await buildStarter(library);
    return library;
  } catch (error) {
    await library.close();
    throw error;
  }
}

async function openModel(onNote: (sentence: string) => void): Promise<EmbeddingModel | null> {
  try {
    return await openEmbeddingModel({ onUnusable: onNote });
  } catch (error) {
    if (!(error instanceof InputFault)) throw error;
    onNote(`Vouch searches by words only: ${error.message}`);
    return null;
  }
}
