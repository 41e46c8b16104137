import { SqliteAdapter } from 'kysely';
import type { AnswerRecord, RevisionChange } from './record.ts';
import { findAnswer, findAnswerState } from './answers/find-answer.ts';
import { answersQuoting, listPublished } from './answers/list-answers.ts';
import { readEvidence } from './answers/read-evidence.ts';
import { saveAnswer } from './answers/save-answer.ts';
import { setListed } from './answers/set-listed.ts';
import { keepConversations } from './conversations/keep-conversations.ts';
import { keepModelCalls } from './model-calls/keep-model-calls.ts';
import { appendAudit } from './audit/append-audit.ts';
import { checkAudit, listAudit } from './audit/read-audit.ts';
import { createPeopleRecord } from './people/create-people-record.ts';
import { createReviewRecord } from './reviews/create-review-record.ts';
import type { RecordDatabase } from './schema.ts';
import { createTextsRecord } from './texts/keep-texts.ts';
import { createTopicsRecord } from './topics/create-topics-record.ts';

// What a reader asks for is written by nobody.
const UNSIGNED: RevisionChange = { reason: 'first', note: '', person: null };

/** The record on a database whose tables are up to date. Closing the record closes the database. */
export function createRecord(db: RecordDatabase, now: () => Date): AnswerRecord {
  return {
    saveAnswer: (made, options) =>
      saveAnswer(db, made, { savedAt: now(), listed: options?.listed ?? false, change: options?.change ?? UNSIGNED }),
    findAnswer: (id, revision) => findAnswer(db, id, revision),
    findAnswerState: (id) => findAnswerState(db, id),
    readEvidence: (id, revision) => readEvidence(db, id, revision),
    listPublished: (limit) => listPublished(db, limit),
    setListed: (id, listed, person = null) => setListed(db, now(), id, listed, person),
    answersQuoting: (sourceId, options) => answersQuoting(db, sourceId, options),
    conversations: keepConversations(db),
    modelCalls: keepModelCalls(db),
    people: createPeopleRecord(db, now),
    topics: createTopicsRecord(db, now),
    texts: createTextsRecord(db, now),
    reviews: createReviewRecord(db, now),
    audit: {
      append: (actor, note) => db.transaction().execute((transaction) => appendAudit(transaction, now(), actor, note)),
      list: (options) => listAudit(db, options),
      check: (from) => checkAudit(db, from),
    },
    accounts: { db, type: db.getExecutor().adapter instanceof SqliteAdapter ? 'sqlite' : 'postgres' },
    close: () => db.destroy(),
  };
}
