import { InputFault } from '../domain/faults.ts';
import type { ArchiveEntry } from './open-archives/archive-entry.ts';
import { limitUnpacking, UnpackingFault, type PackedSize } from './open-archives/limit-unpacking.ts';
import { peekBytes, type PeekedBytes } from './open-archives/peek-bytes.ts';
import { unpackGzip } from './open-archives/unpack-gzip.ts';
import { unpackTar } from './open-archives/unpack-tar.ts';
import { unpackZip } from './open-archives/unpack-zip.ts';
import { SIDECAR } from './find-input-files.ts';

/** A file to be read, unpacked: the whole input, or one of an archive's. */
export interface OpenedFile {
  name: string;
  /** Its path in the archive; null for the input itself. */
  within: string | null;
  /** Why it is not to be read; null where it is. */
  refusal: string | null;
  /** Its first characters, and all of its bytes. */
  head: string;
  bytes: AsyncIterable<Uint8Array>;
}

const HEAD_BYTES = 4096;
const MOST_LAYERS = 4;
const MOST_ARCHIVES = 2;
// Stylesheets, pictures and the like come with documents in an archive and are none.
const COMPANION = /\.(?:jpe?g|png|gif|tiff?|bmp|svg|webp|avi|mp4|mov|css|js|xsl|dtd|xsd|ttf|woff2?)$/i;

/**
 * Opens an input by its first bytes: gzip is unpacked, the files of a zip or tar archive come one by one, an archive within an archive too
 * (once). Throws an InputFault for what is packed deeper, damaged, cut short or out of proportion.
 */
export async function* openArchives(name: string, input: AsyncIterable<Uint8Array>): AsyncGenerator<OpenedFile> {
  const packed: PackedSize = { bytes: 0 };
  yield* open({ name, within: null, bytes: countBytes(input, packed), layers: 0, archives: 0 }, packed);
}

interface Layer {
  name: string;
  within: string | null;
  bytes: AsyncIterable<Uint8Array>;
  layers: number;
  archives: number;
}

async function* open({ name, within, bytes, layers, archives }: Layer, packed: PackedSize): AsyncGenerator<OpenedFile> {
  const peeked = peekBytes(bytes);
  const packing = packingOf(await peeked.first(512));
  if (packing !== null && (layers >= MOST_LAYERS || (packing !== 'gzip' && archives >= MOST_ARCHIVES)))
    throw new InputFault('It is packed in archives within archives. Unpack the outer one first.', { line: 1 });
  if (packing === 'gzip') {
    const inner = name.replace(/\.gz$/i, '').replace(/\.tgz$/i, '.tar');
    yield* open({ name: inner, within, bytes: limitUnpacking(unpackGzip(peeked.all()), packed), layers: layers + 1, archives }, packed);
  } else if (packing !== null) {
    for await (const entry of packing === 'zip' ? unpackZip(peeked.all()) : unpackTar(peeked.all())) {
      if (isPassedOver(entry.name)) continue;
      const path = within === null ? entry.name : `${within}/${entry.name}`;
      yield* openEntry(entry, { name: baseName(entry.name), within: path, layers: layers + 1, archives: archives + 1 }, packed);
    }
  } else yield { name, within, refusal: null, head: await readHead(peeked), bytes: peeked.all() };
}

// What is wrong with one entry does not keep the others from being read.
async function* openEntry(entry: ArchiveEntry, layer: Omit<Layer, 'bytes'>, packed: PackedSize): AsyncGenerator<OpenedFile> {
  const refuse = (refusal: string): OpenedFile => ({ name: layer.name, within: layer.within, refusal, head: '', bytes: entry.bytes });
  if (entry.refusal) yield refuse(entry.refusal);
  else if (entry.name.endsWith(SIDECAR)) yield refuse('A sidecar within an archive is not read: put one beside the archive.');
  else {
    try {
      yield* open({ ...layer, bytes: limitUnpacking(entry.bytes, packed) }, packed);
    } catch (error) {
      if (!(error instanceof InputFault) || error instanceof UnpackingFault) throw error;
      yield refuse(error.message);
    }
  }
}

type Packing = 'gzip' | 'zip' | 'tar';

function packingOf(first: Buffer): Packing | null {
  if (first[0] === 0x1f && first[1] === 0x8b) return 'gzip';
  if (first.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return 'zip';
  return first.subarray(257, 262).toString('latin1') === 'ustar' ? 'tar' : null;
}

async function readHead(peeked: PeekedBytes): Promise<string> {
  return new TextDecoder().decode((await peeked.first(HEAD_BYTES)).subarray(0, HEAD_BYTES));
}

function isPassedOver(name: string): boolean {
  return baseName(name).startsWith('.') || /(?:^|\/)__MACOSX\//.test(name) || COMPANION.test(name);
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

async function* countBytes(input: AsyncIterable<Uint8Array>, packed: PackedSize): AsyncGenerator<Uint8Array> {
  for await (const chunk of input) {
    packed.bytes += chunk.length;
    yield chunk;
  }
}
