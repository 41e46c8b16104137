import { dotProduct } from '../embedding/dot-product.ts';
import type { LibraryReader, NearPassage, RankedPassage, SearchFilter } from '../library/library.ts';
import { DEPTH, fuseRankings } from './fuse-rankings.ts';

/** How many of the best passages speak for the question, and how far it moves towards them. Chosen on SciFact's train queries. */
const LEADERS = 2;
const LEADERS_WEIGHT = 0.2;

/**
 * By words and by meaning; then what was found by meaning once more from where the best of it stand: they say in the evidence's words what was
 * asked. Searching the library from there finds nothing better (SciFact's train queries) and takes as long again.
 */
export async function searchByMeaning(
  tokens: string[],
  text: string,
  library: LibraryReader,
  filter: SearchFilter,
): Promise<RankedPassage[]> {
  // The words are searched while the question's vector is made.
  const byWords = library.rankByWords({ tokens: [...new Set(tokens)], filter, limit: DEPTH });
  const [words, { vector, near }] = await Promise.all([byWords, findNear(text, library, filter)]);
  const vectors = new Map(near.map((passage) => [passage.id, passage.vectors]));
  const leaders = fuseRankings(words, near).flatMap(({ id }) => (vectors.has(id) ? [vectors.get(id)!] : []));
  return fuseRankings(words, rankAnew(near, moveTowards(vector, leaders.slice(0, LEADERS))));
}

async function findNear(
  text: string,
  library: LibraryReader,
  filter: SearchFilter,
): Promise<{ vector: Float32Array; near: NearPassage[] }> {
  const vector = await library.embed(text);
  if (!vector) throw new Error('The library searches by words only.');
  return { vector, near: await library.rankByVector({ vector, filter, limit: DEPTH }) };
}

/** The same passages by their nearness to another vector, which is not far from the first. */
function rankAnew(near: NearPassage[], vector: Float32Array): RankedPassage[] {
  const ranked = near.map(({ id, vectors }) => ({ id, score: Math.max(...vectors.map((part) => dotProduct(part, vector))) }));
  return ranked.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** The vector, of length 1, moved towards the mean of each leader's nearest part. */
export function moveTowards(vector: Float32Array, leaders: Float32Array[][]): Float32Array {
  const nearest = leaders.map((parts) => parts.reduce((best, part) => (dotProduct(part, vector) > dotProduct(best, vector) ? part : best)));
  if (nearest.length === 0) return vector;
  const moved = vector.map((value, d) => {
    const mean = nearest.reduce((sum, part) => sum + part[d]!, 0) / nearest.length;
    return (1 - LEADERS_WEIGHT) * value + LEADERS_WEIGHT * mean;
  });
  const length = Math.sqrt(dotProduct(moved, moved));
  return moved.map((value) => value / length);
}
