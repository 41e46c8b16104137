import { createGunzip, type Gunzip } from 'node:zlib';
import { InputFault } from '../../domain/faults.ts';

/** The bytes that a gzip stream packs. Throws an InputFault where it is damaged or cut short. */
export async function* unpackGzip(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: 256 * 1024 });
  const feeding = feed(packed, gunzip);
  // What goes wrong in feeding ends the stream below and is told there.
  feeding.catch((error: Error) => gunzip.destroy(error));
  try {
    yield* gunzip as AsyncIterable<Uint8Array>;
    await feeding;
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (!code.startsWith('Z_')) throw error;
    throw new InputFault(`The file cannot be unpacked: ${message}.`, { line: 1 });
  }
}

async function feed(packed: AsyncIterable<Uint8Array>, gunzip: Gunzip): Promise<void> {
  for await (const chunk of packed) {
    if (!gunzip.write(chunk)) {
      await new Promise<void>((resolve) => {
        gunzip.once('drain', resolve);
        gunzip.once('close', resolve);
      });
    }
    if (gunzip.destroyed) return;
  }
  gunzip.end();
}
