import type { AnswerRecord } from './record.ts';
import { findAnswer, findAnswerState } from './answers/find-answer.ts';
import { answersQuoting, listPublished } from './answers/list-answers.ts';
import { readEvidence } from './answers/read-evidence.ts';
import { saveAnswer } from './answers/save-answer.ts';
import { setListed } from './answers/set-listed.ts';
import { keepModelCalls } from './model-calls/keep-model-calls.ts';
import type { RecordDatabase } from './schema.ts';

/** The record on a database whose tables are up to date. Closing the record closes the database. */
export function createRecord(db: RecordDatabase, now: () => Date): AnswerRecord {
  return {
    saveAnswer: (made, options) => saveAnswer(db, made, { savedAt: now(), listed: options?.listed ?? false }),
    findAnswer: (id, revision) => findAnswer(db, id, revision),
    findAnswerState: (id) => findAnswerState(db, id),
    readEvidence: (id, revision) => readEvidence(db, id, revision),
    listPublished: (limit) => listPublished(db, limit),
    setListed: (id, listed) => setListed(db, id, listed),
    answersQuoting: (sourceId, options) => answersQuoting(db, sourceId, options),
    modelCalls: keepModelCalls(db),
    close: () => db.destroy(),
  };
}
