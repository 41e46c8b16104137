import type { Table } from '@lancedb/lancedb';
import type { Passage } from '../../domain/source.ts';
import type { RankedPassage, SearchQuery } from '../library.ts';
import { filterLate } from './filter-rows.ts';

export interface ScoredPassage {
  passage: Passage;
  score: number;
}

const TIE_MARGIN = 16;

/** The best passages by BM25, ties in order of passage id. */
export async function searchPassages(passages: Table, query: SearchQuery): Promise<ScoredPassage[]> {
  const rows = await findRows(passages, query, ['id', 'json', '_score']);
  return rows.map(({ json, score }) => ({ passage: JSON.parse(json!) as Passage, score }));
}

/** The same without the passages' text. */
export async function rankPassages(passages: Table, query: SearchQuery): Promise<RankedPassage[]> {
  const rows = await findRows(passages, query, ['id', '_score']);
  return rows.map(({ id, score }) => ({ id, score }));
}

interface FoundRow extends RankedPassage {
  json?: string;
}

// The engine cuts ties at its limit in no stated order, so more is asked for until the last rows score below the last place that counts.
async function findRows(passages: Table, { tokens, filter, limit }: SearchQuery, columns: string[]): Promise<FoundRow[]> {
  const words = tokens.join(' ');
  if (!words || limit < 1) return [];
  const { predicate, keeps } = filterLate(filter ?? {});
  for (let ask = limit + TIE_MARGIN; ; ask *= 4) {
    let query = passages.query().fullTextSearch(words, { columns: ['tokens'] });
    if (predicate) query = query.where(predicate);
    const found = await query
      .select([...columns, 'standing'])
      .limit(ask)
      .toArrow();
    // Column by column: reading a row at a time takes longer than the search. Where nothing is found there are no columns.
    const [ids, scores, texts, standings] = ['id', '_score', 'json', 'standing'].map((name) => found.getChild(name)?.toArray());
    const all = [...(ids ?? [])].map((id, i): FoundRow => ({ id, score: scores[i], json: texts?.[i] }));
    const rows = all.filter((_, i) => keeps(standings[i])).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    const lowest = all.reduce((least, { score }) => Math.min(least, score), Infinity);
    const allSeen = all.length < ask || (rows.length >= limit && lowest < rows[limit - 1]!.score);
    if (allSeen) return rows.slice(0, limit);
  }
}

/** How many passages hold the token, counted up to `cap`. */
export async function countPassagesWith(passages: Table, token: string, cap: number): Promise<number> {
  const query = passages.query().fullTextSearch(token, { columns: ['tokens'] });
  return (await query.select(['_score']).limit(cap).toArrow()).numRows;
}
