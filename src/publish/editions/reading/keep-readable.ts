import { readingGrade } from './reading-grade.ts';

/** The grade that a page may have (Flesch–Kincaid, list items counted as sentences). */
const MOST_GRADE = 8;

/**
 * The tellings that make a page people can read, with the board text that stands on it anyway: while the page is too hard, the hardest that may go
 * is left out.
 */
export function keepReadable<T extends { text: string }>(tellings: T[], mustStay: (telling: T) => boolean, board: string[]): T[] {
  const byHardness = tellings.filter((one) => !mustStay(one)).toSorted((a, b) => hardness(b) - hardness(a));
  const left = new Set<T>();
  const kept = () => tellings.filter((one) => !left.has(one));
  for (const hardest of byHardness) {
    if (!isTooHard([...kept().map(({ text }) => text), ...board])) break;
    left.add(hardest);
  }
  return kept();
}

function isTooHard(texts: string[]): boolean {
  return (readingGrade(texts.join('\n'), 'apart') ?? 0) > MOST_GRADE;
}

const hardness = ({ text }: { text: string }): number => readingGrade(text, 'apart') ?? 0;
