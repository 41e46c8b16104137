import type { Hit, LibraryReader, SearchFilter } from '../library/library.ts';
import { DEPTH, fuseRankings } from './fuse-rankings.ts';
import { countExactTerms, readExactTerms } from './read-exact-terms.ts';
import type { ReadQuestion } from './interpret-question.ts';

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
  // 1. By words, and by meaning.
  const near = (vector: Float32Array | null) => (vector ? library.rankByVector({ vector, filter, limit: DEPTH }) : []);
  const meaning = library.embed(searchText);
  const [words, nearest] = await Promise.all([
    library.rankByWords({ tokens: [...new Set(tokens)], filter, limit: DEPTH }),
    meaning.then(near),
  ]);
  let fused = fuseRankings(words, nearest);
  // 2. Once more from where the best passages stand: they say in the evidence's words what was asked.
  const vector = await meaning;
  if (vector && fused.length) {
    const leaders = await library.vectors(fused.slice(0, LEADERS).map(({ id }) => id));
    fused = fuseRankings(words, await near(moveTowards(vector, [...leaders.values()])));
  }
  // 3. The passages themselves; those that hold what was asked for word for word come first.
  const best = fused.slice(0, limit);
  const found = await library.readPassages(best.map(({ id }) => id));
  const exact = readExactTerms(searchText);
  const held = (hit: Hit) => countExactTerms(exact, [hit.source.title, ...hit.passage.heading, hit.passage.text].join(' '));
  const hits = best.map(({ id, score }) => ({ ...found.get(id)!, score }));
  return exact.length ? hits.toSorted((a, b) => held(b) - held(a)) : hits;
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
