import type { ModelIdentity } from './embedding-model.ts';

const MAGIC = 'VOUCHVEC';
const HEADER = 40;
const KEY_BYTES = 16;

/**
 * Packs vectors of length 1 into one file: a header (magic, model id in 20 characters, dimensions and count as uint32), then in order of key
 * 16 bytes of key and one signed byte a dimension. The cosine to the vector that went in is above 0.999.
 */
export function packVectors({ id, dimensions }: ModelIdentity, vectors: ReadonlyMap<string, Float32Array>): Buffer {
  const row = KEY_BYTES + dimensions;
  const bytes = Buffer.alloc(HEADER + row * vectors.size);
  bytes.write(MAGIC, 0, 'latin1');
  bytes.write(id, 8, 'latin1');
  bytes.writeUInt32LE(dimensions, 32);
  bytes.writeUInt32LE(vectors.size, 36);
  for (const [i, key] of [...vectors.keys()].sort().entries()) {
    const at = HEADER + i * row;
    const vector = vectors.get(key)!;
    const scale = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127 || 1;
    bytes.write(key, at, 'hex');
    for (const [d, value] of vector.entries()) bytes.writeInt8(Math.round(value / scale), at + KEY_BYTES + d);
  }
  return bytes;
}

/** The other way, each vector brought back to length 1. Empty where the file was made with another model or is none of these. */
export function unpackVectors({ id, dimensions }: ModelIdentity, bytes: Buffer): Map<string, Float32Array> {
  const vectors = new Map<string, Float32Array>();
  const row = KEY_BYTES + dimensions;
  const isOurs = bytes.length >= HEADER && bytes.toString('latin1', 0, 8 + id.length) === MAGIC + id;
  if (!isOurs || bytes.readUInt32LE(32) !== dimensions || bytes.length !== HEADER + row * bytes.readUInt32LE(36)) return vectors;
  for (let at = HEADER; at < bytes.length; at += row) {
    const vector = Float32Array.from({ length: dimensions }, (_, d) => bytes.readInt8(at + KEY_BYTES + d));
    const length = Math.hypot(...vector) || 1;
    vectors.set(
      bytes.toString('hex', at, at + KEY_BYTES),
      vector.map((value) => value / length),
    );
  }
  return vectors;
}
