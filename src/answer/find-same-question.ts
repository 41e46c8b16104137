import type { LibraryReader } from '../library/library.ts';
import { asksTheSame, type AskedQuestion } from './asks-the-same.ts';
import { interpretQuestion } from './interpret-question.ts';
import { readLibraryWords } from './read-library-words.ts';
import { readNamingWords } from './read-naming-words.ts';

// Readings belong to a snapshot; published questions are read once for each.
const MOST_KEPT = 5000;
const readings = new Map<string, Promise<AskedQuestion>>();

/** The first of the answers whose question asks the same as this one; null where none does. */
export async function findSameQuestion<T extends { question: string }>(
  question: string,
  answers: T[],
  library: LibraryReader,
): Promise<T | null> {
  const asked = await readAsked(question, library);
  for (const answer of answers) if (asksTheSame(asked, await readAsked(answer.question, library))) return answer;
  return null;
}

function readAsked(question: string, library: LibraryReader): Promise<AskedQuestion> {
  const key = `${library.snapshot} ${question}`;
  let reading = readings.get(key);
  if (!reading) {
    reading = readQuestion(question, library);
    readings.set(key, reading);
    reading.catch(() => readings.delete(key));
    for (const oldest of readings.keys()) if (readings.size > MOST_KEPT) readings.delete(oldest);
  }
  return reading;
}

async function readQuestion(question: string, library: LibraryReader): Promise<AskedQuestion> {
  const { vocabulary, isKnown } = await readLibraryWords(question, library);
  const read = interpretQuestion(question, vocabulary, isKnown);
  const words = [...readNamingWords(read.normalised, vocabulary)];
  const vectors = await Promise.all([read.searchText, ...words.map(([, word]) => word)].map((text) => library.embed(text)));
  return { read, vector: vectors[0]!, words: new Map(words.map(([token], at) => [token, vectors[at + 1]!])) };
}
