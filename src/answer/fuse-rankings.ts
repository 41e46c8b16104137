import type { RankedPassage } from '../library/library.ts';

/** How deep each of the two lists is read. Chosen on SciFact's train queries. */
export const DEPTH = 300;
/** Weight of meaning against words. Chosen on SciFact's train queries. */
const VECTOR_WEIGHT = 0.8;

/**
 * One ranking of two, each best first and at most `depth` long: of words (BM25) and of vectors (cosine). A convex combination of scores
 * scaled between their theoretical least value (0 and -1) and the list's own greatest. What a list that was cut at `depth` does not hold
 * counts as its last; what a whole list does not hold has the least value. Scores are from 0 to 1, and rounded before ties are broken by
 * id, so that the same lists always give the same order. Rule: Bruch S, Gai S, Ingber A. An analysis of fusion functions for hybrid
 * retrieval. ACM Trans Inf Syst 2023;42(1):20.
 */
export function fuseRankings(words: RankedPassage[], vectors: RankedPassage[], depth: number = DEPTH): RankedPassage[] {
  const byWords = scaleScores(words, 0, depth);
  const byVectors = scaleScores(vectors, -1, depth);
  const weight = vectors.length ? VECTOR_WEIGHT : 0;
  const fused = [...new Set([...words, ...vectors].map(({ id }) => id))].map((id) => {
    const score = (1 - weight) * byWords(id) + weight * byVectors(id);
    return { id, score: Math.round(score * 1e6) / 1e6 };
  });
  return fused.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

function scaleScores(list: RankedPassage[], least: number, depth: number): (id: string) => number {
  const range = list.length ? list[0]!.score - least : 0;
  const scale = (score: number) => (range > 0 ? (score - least) / range : 0);
  const scaled = new Map(list.map(({ id, score }) => [id, scale(score)]));
  const absent = list.length >= depth ? scale(list.at(-1)!.score) : 0;
  return (id) => scaled.get(id) ?? absent;
}
