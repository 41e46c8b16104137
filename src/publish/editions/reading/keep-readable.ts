import { readingGrade } from './reading-grade.ts';

/** The grade that a page may have (Flesch–Kincaid, list items counted as sentences). */
const MOST_GRADE = 8;

/** A text that may stand on a page, what comes with it, and how many grades harder than others it may be. */
export interface Readable {
  text: string;
  with: string[];
  worth: number;
}

/**
 * The texts that make a page people can read, with the board text that stands on it anyway: while the page is too hard, the hardest goes first; what
 * still fits then comes back, the easiest first. What is worth all stays.
 */
export function keepReadable<T extends Readable>(texts: T[], board: string[]): T[] {
  const byCost = texts.filter(({ worth }) => worth < Infinity).toSorted((a, b) => costOf(b) - costOf(a));
  const left = new Set<T>();
  const isTooHard = () =>
    gradeOf(
      texts.filter((one) => !left.has(one)),
      board,
    ) > MOST_GRADE;
  for (const hardest of byCost) {
    if (!isTooHard()) break;
    left.add(hardest);
  }
  for (const one of [...left].reverse()) {
    left.delete(one);
    if (isTooHard()) left.add(one);
  }
  return texts.filter((one) => !left.has(one));
}

function gradeOf(texts: Readable[], board: string[]): number {
  const all = new Set([...texts.flatMap((one) => [one.text, ...one.with]), ...board]);
  return readingGrade([...all].join('\n')) ?? 0;
}

const costOf = ({ text, worth }: Readable): number => (readingGrade(text) ?? 0) - worth;
