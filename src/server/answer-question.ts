import { ask } from '../answer/ask.ts';
import type { Answer, Audience } from '../domain/answer.ts';
import type { Resolution } from '../domain/follow-up.ts';
import type { AskProgress } from '../domain/progress.ts';
import type { Library } from '../library/library.ts';
import type { ModelUse } from '../models/language-model.ts';
import type { AnswerRecord } from '../record/record.ts';
import { chooseModel } from './choose-model.ts';
import { makeAnswerId } from './make-answer-id.ts';

export interface AnsweringPorts {
  library: Library;
  record: AnswerRecord;
  /** The language model that writes, where one is set. */
  model: ModelUse | null;
  /** Of Vouch, for the answer's provenance. */
  version: string;
  /** The present time; the clock's where none is given. */
  now?: () => Date;
}

export interface QuestionToAnswer {
  id: string;
  question: string;
  /** How the question was made from a follow-up; the answer then goes on with that conversation. */
  resolution?: Resolution;
  /** Whether the answer is published at once; an abstention never is. */
  listed: boolean;
  /** Whom the asker will have it told to; the answer itself is the clinician's. */
  audience?: Audience | undefined;
  /** Whether the asker wants it without a language model. */
  withoutModel?: boolean;
  /** Who takes the answer up as its author; nobody where a reader asks. */
  by?: { id: string; name: string };
  onProgress?: (event: AskProgress) => void;
}

/** Answers a question from the library as it is now and stores the answer with its evidence. */
export async function answerQuestion(
  { library, record, model, version, now = () => new Date() }: AnsweringPorts,
  { id, question, resolution, listed, by, audience = 'clinician', withoutModel = false, onProgress }: QuestionToAnswer,
): Promise<Answer> {
  const reader = await library.reader();
  const chosen = chooseModel(model, { listed, audience, withoutModel });
  const made = await ask(
    // What the board will publish is read by patients too.
    { id, question, audience: 'clinician', ...(resolution && { resolution }), plain: audience === 'patient' || by !== undefined },
    { library: reader, now, version, model: chosen, onProgress },
  );
  const change = by && { reason: 'first' as const, note: '', person: by };
  await record.saveAnswer(made, { listed: listed && made.answer.outcome === 'answered', change });
  if (resolution) await record.conversations.addTurn({ answer: id, after: resolution.after, fresh: makeAnswerId() });
  return made.answer;
}
