import type { Table } from '@lancedb/lancedb';
import type { RankedPassage, VectorQuery } from '../library.ts';
import { filterPredicate } from './filter-rows.ts';

const TIE_MARGIN = 16;
// Candidates that an index looks at, for each vector that is asked for.
const SEARCH_WIDTH = 1.25;

/**
 * The passages with the greatest cosine of any of their vectors, ties in order of passage id. `parts` is how many vectors a passage has on
 * average; where that finds too few passages, more is asked for.
 */
export async function searchVectors(vectors: Table, { vector, filter, limit }: VectorQuery, parts: number): Promise<RankedPassage[]> {
  if (limit < 1) return [];
  const predicate = filterPredicate(filter ?? {}, 'source');
  for (let asked = Math.ceil(limit * parts) + TIE_MARGIN; ; asked *= 2) {
    // Through an index the engine returns twice the cosine distance unless it is told to compare with the vectors themselves.
    let query = vectors.query().nearestTo(vector).column('vector').distanceType('cosine').refineFactor(1);
    query = query.ef(Math.ceil(asked * SEARCH_WIDTH));
    if (predicate) query = query.where(predicate);
    const found = await query.select(['id', '_distance']).limit(asked).toArrow();
    const [ids, distances] = ['id', '_distance'].map((name) => found.getChild(name)?.toArray());
    // Rounded, so that equal texts tie whatever the order of sums.
    const best = new Map<string, number>();
    for (const [i, id] of [...(ids ?? [])].entries())
      best.set(id, Math.max(best.get(id) ?? -1, Math.round((1 - distances[i]) * 1e6) / 1e6));
    if (best.size < limit && found.numRows === asked) continue;
    const near = [...best].map(([id, score]) => ({ id, score }));
    return near.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit);
  }
}
