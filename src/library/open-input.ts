import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

const HEAD_BYTES = 4096;

/** An opened file: its first characters, and all of its bytes, unpacked. */
export interface OpenedInput {
  head: string;
  bytes: AsyncIterable<Uint8Array>;
}

/** Opens a file, unpacking gzip, which is known by its first bytes. `onBytes` is told how much of the file itself was read. */
export async function openInput(file: string, onBytes: (count: number) => void): Promise<OpenedInput> {
  const packed = peek(readFileChunks(file, onBytes));
  const first = await packed.first(2);
  const chunks = first[0] === 0x1f && first[1] === 0x8b ? peek(unpack(packed.all())) : packed;
  const head = await chunks.first(HEAD_BYTES);
  return { head: new TextDecoder().decode(head.subarray(0, HEAD_BYTES)), bytes: chunks.all() };
}

async function* readFileChunks(file: string, onBytes: (count: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 })) {
    onBytes((chunk as Uint8Array).length);
    yield chunk as Uint8Array;
  }
}

async function* unpack(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: 256 * 1024 });
  const feeding = feed(packed, gunzip);
  // What goes wrong in feeding ends the stream below and is told there.
  feeding.catch((error: Error) => gunzip.destroy(error));
  yield* gunzip as AsyncIterable<Uint8Array>;
  await feeding;
}

async function feed(packed: AsyncIterable<Uint8Array>, gunzip: ReturnType<typeof createGunzip>): Promise<void> {
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

// Looks at the beginning of a stream without losing it.
function peek(chunks: AsyncIterable<Uint8Array>) {
  const iterator = chunks[Symbol.asyncIterator]();
  let begun = Buffer.alloc(0);
  return {
    async first(count: number): Promise<Buffer> {
      while (begun.length < count) {
        const next = await iterator.next();
        if (next.done) break;
        begun = Buffer.concat([begun, next.value]);
      }
      return begun;
    },
    async *all(): AsyncGenerator<Uint8Array> {
      if (begun.length) yield begun;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    },
  };
}
