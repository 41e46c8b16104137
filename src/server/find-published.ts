import { createHash } from 'node:crypto';
import { findSameQuestion } from '../answer/find-same-question.ts';
import type { LibraryReader } from '../library/library.ts';
import type { AnswerListing, AnswerRecord } from '../record/record.ts';

/** What is published, with a mark that changes whenever it does. */
export interface Published {
  answers: AnswerListing[];
  mark: string;
}

const LOOKED_THROUGH = 2000;

/** The newest published answers. */
export async function readPublished(record: AnswerRecord): Promise<Published> {
  const answers = await record.listPublished(LOOKED_THROUGH);
  return { answers, mark: createHash('sha256').update(JSON.stringify(answers)).digest('hex') };
}

/** The published answer to the same question in whatever words; null where there is none. */
export function findPublished(question: string, { answers }: Published, library: LibraryReader): Promise<AnswerListing | null> {
  return findSameQuestion(question, answers, library);
}
