import { readingGrade } from './reading-grade.ts';

/** The grade that what is told may have on average (Flesch–Kincaid, lists apart and joined), board text not counted. */
const MOST = { apart: 8, joined: 9 };

/** The tellings that make a page people can read: while the page is too hard, the hardest that may go is left out. */
export function keepReadable<T extends { text: string }>(tellings: T[], mustStay: (telling: T) => boolean): T[] {
  let kept = tellings;
  while (isTooHard(kept)) {
    const hardest = kept.filter((one) => !mustStay(one)).toSorted((a, b) => hardness(b) - hardness(a))[0];
    if (!hardest || kept.length === 1) return kept;
    kept = kept.filter((one) => one !== hardest);
  }
  return kept;
}

function isTooHard(tellings: { text: string }[]): boolean {
  const text = tellings.map((one) => one.text).join('\n');
  return (readingGrade(text, 'apart') ?? 0) > MOST.apart || (readingGrade(text, 'joined') ?? 0) > MOST.joined;
}

const hardness = ({ text }: { text: string }): number => (readingGrade(text, 'joined') ?? 0) * text.split(/\s+/).length;
