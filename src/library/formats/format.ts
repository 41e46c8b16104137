import { InputFault } from '../../domain/faults.ts';
import type { SourceFormat } from '../../domain/source.ts';
import type { Enrichment } from '../enrich/enrichment.ts';
import type { ReadDocument } from '../library.ts';
import type { RawFields } from './front-matter.ts';

/** Why something could not be read, and where. `record` is its identifier, or its number in the file. */
export interface Rejection {
  record: string | null;
  line: number | null;
  reason: string;
}

/**
 * What a format reader gives, in the order of the file. A `delete` names the key of a source that its publisher withdrew from the data.
 * An `enrichment` adds no source. `within` is the path of the file in its archive.
 */
export type ReadItem =
  | { type: 'document'; document: ReadDocument }
  | { type: 'delete'; key: string }
  | { type: 'enrichment'; entries: Enrichment[] }
  | ({ type: 'rejection'; within?: string } & Rejection);

export interface FormatInput {
  /** The file's name without its folder. */
  name: string;
  /** The file's bytes, unpacked. */
  bytes: AsyncIterable<Uint8Array>;
  /** Fields of the source that a sidecar file or the command line gives; what the document says itself wins. */
  given: RawFields;
}

/** Bytes → sources. */
export interface Format {
  /** As a person calls it: "PubMed XML". */
  name: string;
  /** The format of the sources that it reads; null where it reads what enriches them. */
  gives: SourceFormat | null;
  /** Whether it is this format, by the first 4 KB of the unpacked file as text, its name, and the fields that a person gave for it. */
  recognises(head: string, fileName: string, given: RawFields): boolean;
  read(input: FormatInput): AsyncIterable<ReadItem>;
}

/** The whole input as text in UTF-8. Throws an InputFault where it is no such text, or goes beyond `limit` bytes. */
export async function readWholeText(bytes: AsyncIterable<Uint8Array>, limit: number): Promise<string> {
  const content = await readWholeBytes(bytes, limit);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw new InputFault('The file is not text in UTF-8.', { line: 1 });
  }
}

/** The whole input. Throws an InputFault beyond `limit` bytes, so that a bomb is not unpacked into memory. */
export async function readWholeBytes(bytes: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > limit)
      throw new InputFault(`The file holds more than ${Math.floor(limit / 1024 / 1024)} MB, too much for one document.`, { line: 1 });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
