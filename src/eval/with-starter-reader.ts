import type { LibraryReader } from '../library/library.ts';
import { openStarterLibrary } from './open-starter-library.ts';

/** Runs a measurement on the starter library, by words and meaning or by words only, and closes the library. */
export async function withStarterReader<T>(options: { wordsOnly?: true }, measure: (reader: LibraryReader) => Promise<T>): Promise<T> {
  const library = await openStarterLibrary(options);
  try {
    return await measure(await library.reader());
  } finally {
    await library.close();
  }
}
