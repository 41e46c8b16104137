import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { findSameQuestion } from '../answer/find-same-question.ts';
import type { LibraryReader } from '../library/library.ts';

export interface SameQuestionFigures {
  pairs: number;
  same: number;
  /** Pairs called the same, and how many of these are. */
  called: number;
  right: number;
}

const PairFile = z.object({
  pairs: z.array(z.object({ set: z.enum(['tuning', 'report']), first: z.string().min(1), second: z.string().min(1), same: z.boolean() })),
});

/** How well a question that was answered before is recognised in other words, on the pairs of one set. */
export async function evalSameQuestions(file: string, set: 'tuning' | 'report', library: LibraryReader): Promise<SameQuestionFigures> {
  const pairs = PairFile.parse(JSON.parse(await readFile(file, 'utf8'))).pairs.filter((pair) => pair.set === set);
  const figures = { pairs: pairs.length, same: pairs.filter(({ same }) => same).length, called: 0, right: 0 };
  for (const { first, second, same } of pairs) {
    if (!(await findSameQuestion(second, [{ question: first }], library))) continue;
    figures.called++;
    if (same) figures.right++;
  }
  return figures;
}
