import type { Table } from '@lancedb/lancedb';
import { dotProduct } from '../../embedding/dot-product.ts';
import type { NearPassage, VectorQuery } from '../library.ts';
import { filterLate } from './filter-rows.ts';
import { readVectors } from './stored-vectors.ts';

const TIE_MARGIN = 16;
// Candidates that an index looks at, for each vector that is asked for.
const SEARCH_WIDTH = 1.25;

/**
 * The passages with the greatest cosine of any of their vectors, ties in order of passage id. `parts` is how many vectors a passage has on
 * average; where that finds too few passages, more is asked for.
 */
export async function searchVectors(vectors: Table, { vector, filter, limit }: VectorQuery, parts: number): Promise<NearPassage[]> {
  if (limit < 1) return [];
  const { predicate, keeps } = filterLate(filter ?? {});
  for (let asked = Math.ceil(limit * parts) + TIE_MARGIN; ; asked *= 2) {
    let query = vectors.query().nearestTo(vector).column('vector').distanceType('cosine');
    query = query.ef(Math.ceil(asked * SEARCH_WIDTH));
    if (predicate) query = query.where(predicate);
    // An index compares with rounded vectors, and the engine then gives twice the distance: the cosine is read from the vectors themselves.
    const found = await query.select(['id', 'standing', 'vector', '_distance']).limit(asked).toArrow();
    const parted = new Map<string, Float32Array[]>();
    const read = readVectors(found);
    const [ids = [], standings = []] = ['id', 'standing'].map((column) => [...(found.getChild(column)?.toArray() ?? [])]);
    for (const [i, id] of ids.entries()) if (keeps(standings[i])) parted.set(id, [...(parted.get(id) ?? []), read[i]!]);
    if (parted.size < limit && found.numRows === asked) continue;
    return rankByCosine(vector, parted).slice(0, limit);
  }
}

/** Passages by the greatest cosine of any of their vectors, all of length 1, with that one first. Rounded, so that equal texts tie whatever the order of sums. */
function rankByCosine(vector: Float32Array, parted: Map<string, Float32Array[]>): NearPassage[] {
  const near = [...parted].map(([id, vectors]) => {
    const scored = vectors.map((part) => ({ part, score: dotProduct(vector, part) })).sort((a, b) => b.score - a.score);
    return { id, score: Math.round(scored[0]!.score * 1e6) / 1e6, vectors: scored.map(({ part }) => part) };
  });
  return near.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}
