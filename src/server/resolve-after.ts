import { keepQuestion, resolveFollowUp, type ResolvedQuestion } from '../answer/follow-up/resolve-follow-up.ts';
import { NotFoundFault } from '../domain/faults.ts';
import type { Library } from '../library/library.ts';
import type { AnswerRecord } from '../record/record.ts';

export interface FollowUpQuestion {
  /** What was typed. */
  asked: string;
  /** The id of the answer it follows. */
  after: string;
  /** The full question, where the asker has seen it or written it. */
  whole?: string;
}

/** Makes a full question of one asked after an answer. Throws NotFoundFault where there is no such answer. */
export async function resolveAfter(
  { asked, after, whole }: FollowUpQuestion,
  { library, record }: { library: Library; record: AnswerRecord },
): Promise<ResolvedQuestion> {
  const [stored, reader] = await Promise.all([record.findAnswer(after), library.reader()]);
  if (!stored) throw new NotFoundFault('The answer that this question follows is not in the record.');
  return whole === undefined ? resolveFollowUp(asked, stored.answer, reader) : keepQuestion(whole, asked, stored.answer, reader);
}
