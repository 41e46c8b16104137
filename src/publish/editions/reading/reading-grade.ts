import { splitSentences } from '../../../text/split-sentences.ts';
import { countSyllables } from './count-syllables.ts';

/** How a list counts: each item as a sentence of its own, or the lead and all its items as one. */
export type ListCount = 'apart' | 'joined';

const WORD = /\p{L}[\p{L}\p{N}'’/-]*|\d[\d,.]*\d|\d/gu;

/**
 * The Flesch–Kincaid grade of an English text: 0.39 × words a sentence + 11.8 × syllables a word − 15.59 (Kincaid and others, 1975). Lines
 * that begin with "•" are list items. Numbers count as spoken. Null where there is no word.
 */
export function readingGrade(text: string, lists: ListCount = 'apart'): number | null {
  return gradeOf(sentencesOf(text, lists), countSyllables);
}

/** The grade of the hardest sentence, a list with its lead being one block. Names of drugs count as two syllables: a name is no harder for being long. */
export function hardestGrade(text: string, isName: (word: string) => boolean): number {
  const grades = text
    .split(/\n(?!•)/)
    .flatMap((block) => (block.includes('\n•') ? [sentencesOf(block, 'apart')] : sentencesOf(block, 'apart').map((sentence) => [sentence])))
    .map((sentences) => gradeOf(sentences, (word) => (isName(word) ? 2 : countSyllables(word))));
  return Math.max(0, ...grades.map((grade) => grade ?? 0));
}

/** The sentences of a text as the grade counts them. */
export function sentencesOf(text: string, lists: ListCount): string[] {
  const lines = lists === 'joined' ? text.replace(/:(?:\n• ?[^\n]*)+/g, (list) => list.replace(/:?\n• ?/g, ', ')) : text;
  return lines
    .replace(/^• ?/gm, '')
    .split('\n')
    .flatMap((line) => splitSentences(line).map((sentence) => sentence.text));
}

export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

function gradeOf(sentences: string[], syllables: (word: string) => number): number | null {
  const read = sentences.map(wordsOf).filter((words) => words.length > 0);
  const words = read.flat();
  if (words.length === 0) return null;
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / read.length) + 11.8 * (spoken / words.length) - 15.59;
}
