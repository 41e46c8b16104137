import type { Table } from '@lancedb/lancedb';
import type { Passage } from '../../domain/source.ts';
import type { SearchQuery } from '../library.ts';
import { filterPredicate } from './filter-rows.ts';

export interface ScoredPassage {
  passage: Passage;
  score: number;
}

interface Row {
  id: string;
  json: string;
  _score: number;
}

const TIE_MARGIN = 16;

/**
 * The best passages by BM25, ties in order of passage id. The engine cuts ties at its limit in no stated order, so more is asked for
 * until the last rows score below the last place that counts.
 */
export async function searchPassages(passages: Table, { tokens, filter, limit }: SearchQuery): Promise<ScoredPassage[]> {
  const words = tokens.join(' ');
  if (!words || limit < 1) return [];
  const predicate = filterPredicate(filter ?? {}, 'source');
  for (let ask = limit + TIE_MARGIN; ; ask *= 4) {
    let query = passages.query().fullTextSearch(words, { columns: ['tokens'] });
    if (predicate) query = query.where(predicate);
    const rows = (await query.select(['id', 'json', '_score']).limit(ask).toArray()) as Row[];
    const hits = rows.map(({ id, json, _score: score }) => ({ id, json, score }));
    hits.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    const allSeen = hits.length < ask || hits.at(-1)!.score < hits[limit - 1]!.score;
    if (allSeen) return hits.slice(0, limit).map(({ json, score }) => ({ passage: JSON.parse(json) as Passage, score }));
  }
}

/** How many passages hold the token, counted up to `cap`. */
export async function countPassagesWith(passages: Table, token: string, cap: number): Promise<number> {
  const query = passages.query().fullTextSearch(token, { columns: ['tokens'] });
  return (await query.select(['_score']).limit(cap).toArrow()).numRows;
}
