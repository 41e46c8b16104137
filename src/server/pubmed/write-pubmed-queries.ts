import { interpretQuestion } from '../../answer/interpret-question.ts';
import { maskPersonalData } from '../../answer/mask-personal-data.ts';
import { readLibraryWords } from '../../answer/read-library-words.ts';
import { readNamingWords } from '../../answer/read-naming-words.ts';
import type { LibraryReader } from '../../library/library.ts';

const MATTERS = 4;

/**
 * What PubMed is asked for a question, the narrowest first: its drugs, conditions and what else it names; then without what else it names. Facts of a
 * person (numbers, names) are never in it. Empty where the question names nothing.
 */
export async function writePubmedQueries(question: string, library: LibraryReader): Promise<string[]> {
  const { vocabulary, isKnown } = await readLibraryWords(question, library);
  // What is masked goes with the word that leads to it: "Mr", "born".
  const masked = maskPersonalData(question, isKnown).replaceAll(/(?:\p{L}+\.? )?\[[^\]]*\]/gu, ' ');
  const read = interpretQuestion(masked, vocabulary, isKnown);
  const subjects = [...read.drugs, ...read.conditions].map(({ name }) => name);
  const matters = [...new Set(readNamingWords(masked, vocabulary).values())].filter((word) => /^\p{L}[\p{L}-]{2,}$/u.test(word));
  const queries = [
    [...subjects, ...matters.slice(0, MATTERS)],
    ...(subjects.length > 0 ? [subjects] : matters.slice(0, MATTERS).map((word) => [word])),
  ];
  return [...new Set(queries.map((words) => words.map(plainWord).join(' AND ')))].filter((query) => query !== '');
}

/** Words as PubMed reads them as words: no field, no bracket, no operator of its language (NBK3827). */
export function plainWord(words: string): string {
  return words
    .replaceAll(/[[\](){}":*/~&|#]/g, ' ')
    .replaceAll(/\b(?:AND|OR|NOT)\b/g, (operator) => operator.toLowerCase())
    .trim()
    .replaceAll(/\s+/g, ' ');
}
