import type { Table } from '@lancedb/lancedb';
import type { Table as ArrowTable } from 'apache-arrow';
import { vectorKey } from '../../embedding/vector-key.ts';
import { textsToEmbed } from '../texts-to-embed.ts';
import { filterColumns, inListParts, isOneOf } from './filter-rows.ts';
import type { StoredSource } from './stored-source.ts';
import { VECTOR_DIMENSIONS, type VectorRow } from './table-schemas.ts';

/** The column of vectors that a query gave, in the order of its rows. */
export function readVectors(found: ArrowTable): Float32Array[] {
  const column = found.getChild('vector');
  // The column as a whole: reading a row at a time takes longer than the search.
  return (column?.data ?? []).flatMap(({ offset, length, children }) => {
    const flat = children[0]!.values as Float32Array;
    const first = children[0]!.offset + offset;
    return Array.from({ length }, (_, i) => flat.subarray((first + i) * VECTOR_DIMENSIONS, (first + i + 1) * VECTOR_DIMENSIONS));
  });
}

/** Vectors of these sources' passages by the key of their text, so that a source that is written anew keeps those that still fit. */
export async function vectorsOfSources(vectors: Table, sources: string[]): Promise<Map<string, Float32Array>> {
  const found = new Map<string, Float32Array>();
  for (const some of inListParts(sources)) {
    const rows = (await vectors.query().where(isOneOf('source', some)).select(['key', 'vector']).toArray()) as {
      key: string;
      vector: Iterable<number>;
    }[];
    for (const { key, vector } of rows) found.set(key, Float32Array.from(vector));
  }
  return found;
}

/** Which of these passages have vectors. */
export async function passagesWithVectors(vectors: Table, passages: string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (const some of inListParts(passages)) {
    const rows = (await vectors.query().where(isOneOf('id', some)).select(['id']).toArray()) as { id: string }[];
    for (const { id } of rows) found.add(id);
  }
  return found;
}

/** The rows of those passages of a source whose texts all have a known vector. */
export function vectorRows({ source, passages }: StoredSource, known: (key: string) => Float32Array | undefined): VectorRow[] {
  const columns = filterColumns(source);
  return passages.flatMap(({ id, heading, text }) => {
    const rows: VectorRow[] = [];
    for (const [part, embedded] of textsToEmbed(source, { heading, text }).entries()) {
      const key = vectorKey(embedded);
      const vector = known(key);
      if (!vector) return [];
      rows.push({ ...columns, id, part, source: source.id, key, vector });
    }
    return rows;
  });
}
