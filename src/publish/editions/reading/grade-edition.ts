import type { BoardText, EditionFacts, Section } from '../../../domain/answer.ts';
import { readingGrade } from './reading-grade.ts';

// What stands outside the telling: the disclaimer is the law's, a gap the answer's.
const READ = new Set<BoardText['kind']>(['explanation', 'warning', 'help-now', 'ask-doctor', 'how-sure']);

/** How an edition reads, with its board text and without, list items counted as sentences and each list with its lead as one. Rounded to a tenth. */
export function gradeEdition(sections: Section[], boardText: BoardText[]): EditionFacts['grade'] {
  const told = sections.flatMap((section) => section.claims.map((claim) => claim.text));
  const all = [...told, ...boardText.filter(({ kind }) => READ.has(kind)).map(({ text }) => text)];
  const grade = (texts: string[], lists: 'apart' | 'joined') => Math.round((readingGrade(texts.join('\n'), lists) ?? 0) * 10) / 10;
  return { apart: grade(all, 'apart'), joined: grade(all, 'joined'), toldApart: grade(told, 'apart'), toldJoined: grade(told, 'joined') };
}
