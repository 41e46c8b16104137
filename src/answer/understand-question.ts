import type { LibraryReader } from '../library/library.ts';
import type { ModelDesk } from './compose/language-model/model-desk.ts';
import { interpretQuestion, type ReadQuestion } from './interpret-question.ts';
import { interpretWithModel, isUnsure } from './interpret-with-model.ts';
import { readLibraryWords, type LibraryWords } from './read-library-words.ts';

/** How much a matter weighs that a model reads in a question. */
const READ_BY_MODEL = 0.95;

/**
 * Reads a question in the library's own vocabulary. Where that leaves it unsure, a language model may say how words of it are to be read; what
 * it says goes through the same reading.
 */
export async function understandQuestion(
  text: string,
  library: LibraryReader,
  desk: ModelDesk | null,
): Promise<LibraryWords & { question: ReadQuestion }> {
  const words = await readLibraryWords(text, library);
  const question = interpretQuestion(text, words.vocabulary, words.isKnown);
  if (!desk || !isUnsure(question, words.unknownWords)) return { ...words, question };
  const reread = await interpretWithModel(question, words, desk);
  if (!reread) return { ...words, question };
  const spelt = reread.readings.reduce((rest, { from, to }) => rest.replace(from, to), question.text);
  const newWords = reread.readings.length ? await readLibraryWords(spelt, library) : words;
  const better = interpretQuestion(spelt, newWords.vocabulary, newWords.isKnown);
  for (const slot of reread.asks) better.slots.set(slot, Math.max(better.slots.get(slot) ?? 0, READ_BY_MODEL));
  return { ...newWords, question: { ...better, text: question.text, corrected: [...reread.readings, ...better.corrected] } };
}
