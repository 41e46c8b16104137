import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { interpretQuestion } from '../answer/interpret-question.ts';
import { readLibraryWords } from '../answer/read-library-words.ts';
import { searchQuestion } from '../answer/search-question.ts';
import type { LibraryReader } from '../library/library.ts';

export interface TwinFigures {
  pairs: number;
  /** Pairs whose clinical question's first source stands among the lay question's first five. */
  firstFound: number;
  /** Of all sources that the clinical questions find first (five each), how many the lay ones find among theirs. */
  shared: { found: number; of: number };
}

const TwinFile = z.object({ pairs: z.array(z.object({ clinical: z.string().min(1), lay: z.string().min(1) })) });
const PASSAGES = 150;
const TOP = 5;

/** How often a patient's words find what a clinician's words for the same question find. FILE holds pairs of `clinical` and `lay` questions. */
export async function evalTwins(file: string, library: LibraryReader): Promise<TwinFigures> {
  const { pairs } = TwinFile.parse(JSON.parse(await readFile(file, 'utf8')));
  let firstFound = 0;
  const shared = { found: 0, of: 0 };
  for (const { clinical, lay } of pairs) {
    const expected = await topSources(clinical, library);
    const found = await topSources(lay, library);
    if (found.includes(expected[0]!)) firstFound++;
    shared.found += expected.filter((source) => found.includes(source)).length;
    shared.of += expected.length;
  }
  return { pairs: pairs.length, firstFound, shared };
}

async function topSources(question: string, library: LibraryReader): Promise<string[]> {
  const { vocabulary, isKnown } = await readLibraryWords(question, library);
  const hits = await searchQuestion(interpretQuestion(question, vocabulary, isKnown), library, {}, PASSAGES);
  return [...new Set(hits.map(({ source }) => source.id))].slice(0, TOP);
}
