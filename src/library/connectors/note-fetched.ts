import type { LibraryReader } from '../library.ts';
import type { Asked } from './open-asked.ts';

/** Notes that the service gave the sources with these ids on a day, so that a refresh asks it only for what changed since. */
export async function noteFetched(
  asked: Asked,
  service: 'pubmed' | 'labels',
  reader: LibraryReader,
  ids: Iterable<string>,
  day: string,
): Promise<void> {
  const name = service === 'pubmed' ? 'pmid' : 'setid';
  const keys: string[] = [];
  for (const id of new Set(ids)) {
    const key = (await reader.source(id))?.identifiers[name];
    if (key) keys.push(key);
  }
  asked.note(service, keys, day);
}
