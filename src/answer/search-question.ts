import type { Hit, LibraryReader, SearchFilter } from '../library/library.ts';
import { countExactTerms, readExactTerms } from './read-exact-terms.ts';
import type { ReadQuestion } from './interpret-question.ts';
import { searchByMeaning } from './search-by-meaning.ts';
import { searchByWords } from './search-by-words.ts';

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
  const { inUse } = (await library.summary()).vectors;
  const ranked = await (inUse ? searchByMeaning(tokens, searchText, library, filter) : searchByWords(tokens, library, filter));
  // 2. The passages themselves; those that hold what was asked for word for word come first.
  const best = ranked.slice(0, limit);
  const found = await library.readPassages(best.map(({ id }) => id));
  const exact = readExactTerms(searchText);
  const held = (hit: Hit) => countExactTerms(exact, [hit.source.title, ...hit.passage.heading, hit.passage.text].join(' '));
  const hits = best.map(({ id, score }) => ({ ...found.get(id)!, score }));
  return exact.length ? hits.toSorted((a, b) => held(b) - held(a)) : hits;
}
