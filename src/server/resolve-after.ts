import { openDesk } from '../answer/compose/language-model/model-desk.ts';
import { keepQuestion, resolveFollowUp, type ResolvedQuestion } from '../answer/follow-up/resolve-follow-up.ts';
import { editPatient } from '../answer/patient/edit-patient.ts';
import { NotFoundFault } from '../domain/faults.ts';
import type { Library } from '../library/library.ts';
import type { ModelUse } from '../models/language-model.ts';
import type { AnswerRecord } from '../record/record.ts';
import { readQuestion } from './read-question.ts';

export interface FollowUpQuestion {
  /** What was typed. */
  asked: string;
  /** The id of the answer it follows. */
  after: string;
  /** The full question, where the asker has seen it or written it. */
  whole?: string;
  /** The words for each fact of the patient in the question before, in its order, and what is added. */
  edit?: { facts: string[]; more: string };
}

/** Whoever asks waits for the full question before the answer is begun: a model gets no longer than this, in milliseconds. */
const LONGEST_WAIT = 8000;

/**
 * Makes a full question of one asked after an answer. `model` is the one that may see this question, or null. Throws NotFoundFault where there is no
 * such answer.
 */
export async function resolveAfter(
  { asked, after, whole, edit }: FollowUpQuestion,
  { library, record, model }: { library: Library; record: AnswerRecord; model: ModelUse | null },
): Promise<ResolvedQuestion> {
  const [stored, reader] = await Promise.all([record.findAnswer(after), library.reader()]);
  if (!stored) throw new NotFoundFault('The answer that this question follows is not in the record.');
  if (edit) {
    const { question, interpretation } = stored.answer;
    const edited = readQuestion(editPatient(question, interpretation.patient ?? [], edit));
    return keepQuestion(edited, edited, stored.answer, reader);
  }
  if (whole !== undefined) return keepQuestion(whole, asked, stored.answer, reader);
  const desk = model && openDesk({ ...model, answerMs: Math.min(model.answerMs, LONGEST_WAIT) });
  return resolveFollowUp(asked, stored.answer, reader, desk);
}
