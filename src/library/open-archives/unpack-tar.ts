import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { extract } from 'tar-stream';
import { InputFault } from '../../domain/faults.ts';
import { refuseName, type ArchiveEntry } from './archive-entry.ts';

/** The files of a tar archive while it streams. Links are not followed. Throws an InputFault where the archive is damaged or cut short. */
export async function* unpackTar(packed: AsyncIterable<Uint8Array>): AsyncGenerator<ArchiveEntry> {
  const tar = extract();
  let cause: unknown = null;
  const feeding = pipeline(Readable.from(packed), tar).catch((error: unknown) => {
    cause = error;
  });
  // What goes wrong in feeding ends the loops below with some error of the stream; the cause is told instead.
  const explain = async (error: unknown): Promise<unknown> => {
    await feeding;
    const found = (cause ?? error) as Error & { errno?: number };
    return found instanceof InputFault || found.errno !== undefined
      ? found
      : new InputFault(`The archive is damaged or cut short (${found.message}).`, { line: 1 });
  };
  async function* readEntry(entry: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    try {
      yield* entry;
    } catch (error) {
      throw await explain(error);
    }
  }

  try {
    for await (const entry of tar) {
      const { name, type } = entry.header;
      if (type !== 'directory') {
        const isLink = type === 'link' || type === 'symlink';
        const refusal = isLink ? 'It is a link; links in archives are not followed.' : refuseName(name);
        yield { name, refusal, bytes: readEntry(entry as unknown as AsyncIterable<Uint8Array>) };
      }
      entry.resume();
    }
    await feeding;
    if (cause) throw cause;
  } catch (error) {
    throw await explain(error);
  } finally {
    tar.destroy();
  }
}
