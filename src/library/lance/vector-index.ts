import { Index, type Table } from '@lancedb/lancedb';
import { compactTable, updateColumnIndices } from './search-index.ts';

const INDEX = 'vector_idx';

/** Up to so many vectors a search compares every one, which is exact and always gives the same; beyond, an index finds the nearest. */
export const EXACT_UP_TO = 30_000;

/**
 * Brings the index of vectors up to date and says whether searches go through one. A few vectors that came since are compared one by one
 * beside it; where they are many it is built again.
 */
export async function updateVectorIndex(vectors: Table, exactUpTo: number, oldest: Date): Promise<boolean> {
  const isBuilt = await hasVectorIndex(vectors);
  const isLarge = (await vectors.countRows()) > exactUpTo;
  if (isBuilt && !isLarge) await vectors.dropIndex(INDEX);
  const without = isBuilt ? (await vectors.indexStats(INDEX))!.numUnindexedRows : Infinity;
  if (isLarge && without > exactUpTo) {
    await compactTable(vectors, oldest, INDEX, 1);
    await vectors.createIndex('vector', { config: Index.hnswSq({ distanceType: 'cosine' }), name: INDEX, replace: true });
  } else await compactIndexed(vectors, oldest);
  await updateColumnIndices(vectors);
  return isLarge;
}

// Joining parts builds the index of vectors anew.
const MOST_PARTS_INDEXED = 100;

/** Joins the parts of a table that may have an index of vectors, where they are very many. */
export function compactIndexed(vectors: Table, oldest: Date): Promise<void> {
  return compactTable(vectors, oldest, null, MOST_PARTS_INDEXED);
}

export async function hasVectorIndex(vectors: Table): Promise<boolean> {
  return (await vectors.listIndices()).some((index) => index.name === INDEX);
}
