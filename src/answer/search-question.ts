import type { Hit, LibraryReader, RankedPassage, SearchFilter } from '../library/library.ts';
import { DEPTH, fuseRankings } from './fuse-rankings.ts';
import { countExactTerms, readExactTerms } from './read-exact-terms.ts';
import type { ReadQuestion } from './interpret-question.ts';
import { searchByWords } from './search-by-words.ts';

/** How many of the best passages speak for the question, and how far it moves towards them. Chosen on SciFact's train queries. */
const LEADERS = 2;
const LEADERS_WEIGHT = 0.2;

/**
 * The passages that answer the question's own words and, where the library has vectors, its meaning; best first, with scores from 0 to 1.
 * By words alone the best has 1.
 */
export async function searchQuestion(
  { searchText, tokens }: Pick<ReadQuestion, 'searchText' | 'tokens'>,
  library: LibraryReader,
  filter: SearchFilter,
  limit: number,
): Promise<Hit[]> {
  // 1. By words and meaning where there are vectors, else by words as well as they go.
  const vector = await library.embed(searchText);
  const ranked = vector ? await searchByMeaning(tokens, vector, library, filter) : await searchByWords(tokens, library, filter);
  // 2. The passages themselves; those that hold what was asked for word for word come first.
  const best = ranked.slice(0, limit);
  const found = await library.readPassages(best.map(({ id }) => id));
  const exact = readExactTerms(searchText);
  const held = (hit: Hit) => countExactTerms(exact, [hit.source.title, ...hit.passage.heading, hit.passage.text].join(' '));
  const hits = best.map(({ id, score }) => ({ ...found.get(id)!, score }));
  return exact.length ? hits.toSorted((a, b) => held(b) - held(a)) : hits;
}

/** By words and by meaning; then once more from where the best passages stand: they say in the evidence's words what was asked. */
async function searchByMeaning(
  tokens: string[],
  vector: Float32Array,
  library: LibraryReader,
  filter: SearchFilter,
): Promise<RankedPassage[]> {
  const near = (place: Float32Array) => library.rankByVector({ vector: place, filter, limit: DEPTH });
  const [words, nearest] = await Promise.all([library.rankByWords({ tokens: [...new Set(tokens)], filter, limit: DEPTH }), near(vector)]);
  const fused = fuseRankings(words, nearest);
  if (fused.length === 0) return [];
  const leaders = await library.vectors(fused.slice(0, LEADERS).map(({ id }) => id));
  return fuseRankings(words, await near(moveTowards(vector, [...leaders.values()])));
}

/** The vector, of length 1, moved towards the mean of each leader's nearest part. */
export function moveTowards(vector: Float32Array, leaders: Float32Array[][]): Float32Array {
  const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, d) => sum + value * b[d]!, 0);
  const nearest = leaders.map((parts) => parts.reduce((best, part) => (dot(part, vector) > dot(best, vector) ? part : best)));
  if (nearest.length === 0) return vector;
  const moved = vector.map((value, d) => {
    const mean = nearest.reduce((sum, part) => sum + part[d]!, 0) / nearest.length;
    return (1 - LEADERS_WEIGHT) * value + LEADERS_WEIGHT * mean;
  });
  const length = Math.sqrt(dot(moved, moved));
  return moved.map((value) => value / length);
}
