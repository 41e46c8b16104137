import type { Table } from '@lancedb/lancedb';
import { vectorKey } from '../../embedding/vector-key.ts';
import { textToEmbed } from '../text-to-embed.ts';
import { filterColumns, inListParts, isOneOf } from './filter-rows.ts';
import type { StoredSource } from './stored-source.ts';
import type { VectorRow } from './table-schemas.ts';

interface StoredVector {
  id: string;
  key: string;
  vector: Iterable<number>;
}

/** Vectors of these sources' passages by the key of their text, so that a source that is written anew keeps those that still fit. */
export async function vectorsOfSources(vectors: Table, sources: string[]): Promise<Map<string, Float32Array>> {
  const found = new Map<string, Float32Array>();
  for (const some of inListParts(sources)) {
    const rows = (await vectors.query().where(isOneOf('source', some)).select(['key', 'vector']).toArray()) as StoredVector[];
    for (const { key, vector } of rows) found.set(key, Float32Array.from(vector));
  }
  return found;
}

/** Vectors by id of passage. */
export async function vectorsOfPassages(vectors: Table, passages: string[]): Promise<Map<string, Float32Array>> {
  const found = new Map<string, Float32Array>();
  for (const some of inListParts(passages)) {
    const rows = (await vectors.query().where(isOneOf('id', some)).select(['id', 'vector']).toArray()) as StoredVector[];
    for (const { id, vector } of rows) found.set(id, Float32Array.from(vector));
  }
  return found;
}

/** The rows of those passages of a source whose text has a known vector. */
export function vectorRows({ source, passages }: StoredSource, known: (key: string) => Float32Array | undefined): VectorRow[] {
  const columns = filterColumns(source);
  return passages.flatMap((passage) => {
    const key = vectorKey(textToEmbed(source, passage));
    const vector = known(key);
    return vector ? [{ ...columns, id: passage.id, source: source.id, key, vector }] : [];
  });
}
