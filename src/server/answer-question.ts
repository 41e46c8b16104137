import { ask } from '../answer/ask.ts';
import type { Answer } from '../domain/answer.ts';
import type { AskProgress } from '../domain/progress.ts';
import type { Library } from '../library/library.ts';
import type { AnswerRecord } from '../record/record.ts';

export interface QuestionToAnswer {
  id: string;
  question: string;
  /** Whether the answer is published at once. */
  listed: boolean;
  onProgress?: (event: AskProgress) => void;
}

/** Answers a question from the library as it is now and stores the answer with its evidence. */
export async function answerQuestion(
  { library, record }: { library: Library; record: AnswerRecord },
  { id, question, listed, onProgress }: QuestionToAnswer,
): Promise<Answer> {
  const reader = await library.reader();
  const made = await ask({ id, question, audience: 'clinician' }, { library: reader, now: () => new Date(), onProgress });
  await record.saveAnswer(made, { listed });
  return made.answer;
}
