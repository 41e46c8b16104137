import type { Table } from '@lancedb/lancedb';
import type { VectorQuery } from '../library.ts';
import { filterPredicate } from './filter-rows.ts';

export interface NearPassage {
  id: string;
  /** Cosine, rounded so that equal texts tie whatever the order of sums. */
  score: number;
}

const TIE_MARGIN = 16;
// Candidates that the index looks at, for each that is wanted.
const SEARCH_WIDTH = 1.5;

/** The passages whose vectors have the greatest cosine, ties in order of passage id. */
export async function searchVectors(vectors: Table, { vector, filter, limit }: VectorQuery): Promise<NearPassage[]> {
  if (limit < 1) return [];
  const predicate = filterPredicate(filter ?? {}, 'source');
  const asked = limit + TIE_MARGIN;
  // Through an index the engine returns twice the cosine distance unless it is told to compare with the vectors themselves.
  let query = vectors.query().nearestTo(vector).column('vector').distanceType('cosine').refineFactor(1);
  query = query.ef(Math.ceil(asked * SEARCH_WIDTH));
  if (predicate) query = query.where(predicate);
  const rows = (await query.select(['id', '_distance']).limit(asked).toArray()) as { id: string; _distance: number }[];
  const near = rows.map(({ id, _distance }) => ({ id, score: Math.round((1 - _distance) * 1e6) / 1e6 }));
  return near.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit);
}
