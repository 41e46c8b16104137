/** A thing found, with the score that its list gave it; a list is in order of score, best first. */
export interface Ranked {
  id: string;
  score: number;
}

/** Weight of meaning against words. Chosen on SciFact's train queries. */
export const VECTOR_WEIGHT = 0.8;

/**
 * One ranking of two: of words (BM25) and of vectors (cosine). A convex combination of scores scaled between their theoretical least value
 * (0 and -1) and the list's own greatest; what only the words found counts as far as the last of the vectors. Scores are from 0 to 1, and
 * rounded before ties are broken by id, so that the same lists always give the same order. Rule: Bruch S, Gai S, Ingber A. An analysis of
 * fusion functions for hybrid retrieval. ACM Trans Inf Syst 2023;42(1):20.
 */
export function fuseRankings(words: Ranked[], vectors: Ranked[], vectorWeight: number = VECTOR_WEIGHT): Ranked[] {
  const scaledWords = scaleScores(words, 0);
  const scaledVectors = scaleScores(vectors, -1);
  const farthest = vectors.length ? scaledVectors.get(vectors.at(-1)!.id)! : 0;
  const weight = vectors.length ? vectorWeight : 0;
  const fused = [...new Set([...scaledWords.keys(), ...scaledVectors.keys()])].map((id) => {
    const score = (1 - weight) * (scaledWords.get(id) ?? 0) + weight * (scaledVectors.get(id) ?? farthest);
    return { id, score: Math.round(score * 1e6) / 1e6 };
  });
  return fused.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

function scaleScores(list: Ranked[], least: number): Map<string, number> {
  const range = list.length ? list[0]!.score - least : 0;
  return new Map(list.map(({ id, score }) => [id, range > 0 ? (score - least) / range : 0]));
}
