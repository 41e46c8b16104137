import { InputFault } from '../../domain/faults.ts';

/** The packed file as a whole is not to be read on: what is in it may be a decompression bomb. */
export class UnpackingFault extends InputFault {
  override name = 'UnpackingFault';
}

/** How much was read of the packed file itself, so that what is unpacked can be held against it. */
export interface PackedSize {
  bytes: number;
}

// Text packs to a twentieth, a hundredth where it repeats itself; bombs to a thousandth. The first megabytes are not judged.
const MOST_TIMES = 250;
const FREE = 32 * 1024 * 1024;
const MOST_BYTES = 64 * 1024 * 1024 * 1024;

/** Passes unpacked bytes on. Throws an UnpackingFault where they are out of proportion to the packed file, as in a decompression bomb. */
export async function* limitUnpacking(unpacked: AsyncIterable<Uint8Array>, packed: PackedSize): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of unpacked) {
    size += chunk.length;
    if (size > FREE && size > packed.bytes * MOST_TIMES)
      throw new UnpackingFault(`It unpacks to more than ${MOST_TIMES} times its size, as no document does. It was not read on.`, {
        line: 1,
      });
    if (size > MOST_BYTES) throw new UnpackingFault('It unpacks to more than 64 GB. Add it in parts.', { line: 1 });
    yield chunk;
  }
}
