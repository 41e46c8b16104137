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
  await compactTable(vectors, oldest, false);
  const isBuilt = await hasVectorIndex(vectors);
  const isLarge = (await vectors.countRows()) > exactUpTo;
  if (isBuilt && !isLarge) await vectors.dropIndex(INDEX);
  const without = isBuilt ? (await vectors.indexStats(INDEX))!.numUnindexedRows : Infinity;
  if (isLarge && without > exactUpTo)
    await vectors.createIndex('vector', { config: Index.hnswSq({ distanceType: 'cosine' }), name: INDEX, replace: true });
  await updateColumnIndices(vectors);
  return isLarge;
}

export async function hasVectorIndex(vectors: Table): Promise<boolean> {
  return (await vectors.listIndices()).some((index) => index.name === INDEX);
}
