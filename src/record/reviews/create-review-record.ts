import type { RecordDatabase } from '../schema.ts';
import { listDeskAnswers, listOverdue } from './list-desk.ts';
import { listCorrections, listNews } from './list-news.ts';
import { findDraft, listDrafts, saveDraft } from './keep-drafts.ts';
import { closeFlag, raiseFlags, readFlags } from './keep-flags.ts';
import { dropOverride, keepOverride } from './keep-overrides.ts';
import { addReport, findReport, readReports, replyToReport } from './keep-reports.ts';
import { addComment, readThreads, resolveThread } from './keep-threads.ts';
import { setVerdict } from './keep-verdicts.ts';
import { readHistory } from './read-history.ts';
import { markReviewers, readReview } from './read-review.ts';
import type { ReviewRecord } from './review-record.ts';
import { takeStep } from './take-step.ts';

/** Reviews on a database whose tables are up to date. */
export function createReviewRecord(db: RecordDatabase, now: () => Date): ReviewRecord {
  return {
    read: (answer, revision) => readReview(db, answer, revision),
    markReviewers: (answer, revision) => markReviewers(db, answer, revision),
    history: (answer) => readHistory(db, answer),
    step: (step) => takeStep(db, now(), step),
    setVerdict: (verdict) => setVerdict(db, now(), verdict),
    comment: (comment) => addComment(db, now(), comment),
    resolveThread: (answer, claim, person) => resolveThread(db, now(), answer, claim, person),
    threads: (answer) => readThreads(db, answer),
    override: (override) => keepOverride(db, now(), override),
    dropOverride: (answer, revision, gate, person) => dropOverride(db, now(), answer, revision, gate, person),
    raiseFlags: (flags) => raiseFlags(db, now(), flags),
    closeFlag: (id, note, person) => closeFlag(db, now(), id, note, person),
    flags: (options) => readFlags(db, options),
    report: (report) => addReport(db, now(), report),
    replyToReport: (id, reply, person) => replyToReport(db, now(), id, reply, person),
    findReport: (id) => findReport(db, id),
    reports: (options) => readReports(db, options),
    saveDraft: (draft) => saveDraft(db, now(), draft),
    findDraft: (id) => findDraft(db, id),
    drafts: () => listDrafts(db),
    dropDraft: async (id) => void (await db.deleteFrom('drafts').where('id', '=', id).execute()),
    deskAnswers: () => listDeskAnswers(db),
    overdue: (day) => listOverdue(db, day),
    news: (limit) => listNews(db, limit),
    corrections: () => listCorrections(db),
  };
}
