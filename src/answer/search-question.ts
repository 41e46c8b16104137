import type { Hit, LibraryReader, SearchFilter } from '../library/library.ts';
import { fuseRankings } from './fuse-rankings.ts';
import type { ReadQuestion } from './interpret-question.ts';

/** How deep each list is read before the two are fused. */
const DEPTH = 1000;

/**
 * The passages that answer the question's own words and, where the library has vectors, its meaning; best first, with scores from 0 to 1.
 * By words alone the best has 1.
 */
export async function searchQuestion(
  { normalised, tokens }: Pick<ReadQuestion, 'normalised' | 'tokens'>,
  library: LibraryReader,
  filter: SearchFilter,
  limit: number,
): Promise<Hit[]> {
  const byMeaning = async () => {
    const vector = await library.embed(normalised);
    return vector ? library.searchByVector({ vector, filter, limit: DEPTH }) : [];
  };
  const byWords = () => (tokens.length ? library.search({ tokens: [...new Set(tokens)], filter, limit: DEPTH }) : []);
  const [words, near] = await Promise.all([byWords(), byMeaning()]);
  const hits = new Map([...words, ...near].map((hit) => [hit.passage.id, hit]));
  const ranked = (list: Hit[]) => list.map(({ passage, score }) => ({ id: passage.id, score }));
  return fuseRankings(ranked(words), ranked(near))
    .slice(0, limit)
    .map(({ id, score }) => ({ ...hits.get(id)!, score }));
}
