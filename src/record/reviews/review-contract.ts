import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeAnswer } from '../../../test/fixtures/make-answer.ts';
import { ConflictFault } from '../../domain/faults.ts';
import type { AnswerRecord } from '../record.ts';
import type { RecordUnderTest } from '../record-contract.ts';
import type { Review, ReviewStep } from './review-record.ts';

const NOON = new Date('2026-05-02T12:00:00.000Z');
const ED = { id: 'p-ed', name: 'Ed Example' };
const REV = { id: 'p-rev', name: 'Rev Example' };
const HASH = 'a'.repeat(64);

/** What every database must hold of the board's work. */
export function reviewContract(name: string, create: () => Promise<RecordUnderTest>): void {
  describe(`reviews: ${name}`, () => {
    let database: RecordUnderTest;
    let record: AnswerRecord;
    let time = NOON;
    const { id } = makeAnswer().answer;

    beforeEach(async () => {
      time = NOON;
      database = await create();
      record = await database.open(() => (time = new Date(time.getTime() + 1000)));
      await record.saveAnswer(makeAnswer(), { change: { reason: 'first', note: '', person: ED } });
    });
    afterEach(async () => {
      await record.close();
      await database.dispose();
    });

    const read = async (revision = 1): Promise<Review> => (await record.reviews.read(id, revision))!;
    const step = async (more: Omit<ReviewStep, 'review' | 'person' | 'reason'> & Partial<ReviewStep>) =>
      record.reviews.step({ review: await read(), person: ED, reason: 'because', ...more });
    const assign = () => step({ action: 'assign', to: 'under-review', assignment: { person: REV.id, due: '2026-05-16' } });
    const decide = (to: ReviewStep['to'] = 'under-review', more: Partial<ReviewStep> = {}) =>
      step({
        action: 'approve',
        to,
        person: REV,
        decision: {
          person: REV.id,
          name: 'Rev Example, MD',
          decision: 'approve',
          statement: 'Read.',
          expert: true,
          revisionHash: HASH,
          disclosure: 'None.',
        },
        ...more,
      });
    const revise = (revision: number, note = 'Reworded.') =>
      record.saveAnswer(makeAnswer({ revision }), { change: { reason: 'wording', note, person: ED } });

    it('knows who wrote a revision and why, and nobody for what a reader asked', async () => {
      expect((await read()).note).toMatchObject({ reason: 'first', person: ED.id, name: ED.name });
      await record.saveAnswer(makeAnswer({ id: 'b2' }));
      expect((await record.reviews.read('b2', 1))!.note).toMatchObject({ reason: 'first', person: null });
      expect(await record.reviews.read(id, 7)).toBeNull();
    });

    it('takes a step whole: state, event, assignment, audit', async () => {
      await assign();
      const review = await read();
      expect(review).toMatchObject({ status: 'under-review', round: 1, newest: true });
      expect(review.assignments).toMatchObject([{ person: REV.id, assignedBy: ED.id, due: '2026-05-16' }]);
      expect(review.events).toMatchObject([{ action: 'assign', from: 'submitted', to: 'under-review', name: ED.name, reason: 'because' }]);
      const [entry] = await record.audit.list({ limit: 1, on: { kind: 'answer', id } });
      expect(entry).toMatchObject({ who: ED.id, action: 'assign revision' });
      expect((await record.audit.check()).broken).toBeNull();
    });

    it('gives a signed decision back as it was signed', async () => {
      await assign();
      await decide();
      expect((await read()).decisions).toMatchObject([
        {
          person: REV.id,
          name: 'Rev Example, MD',
          decision: 'approve',
          statement: 'Read.',
          expert: true,
          revisionHash: HASH,
          disclosure: 'None.',
          round: 1,
        },
      ]);
    });

    it('refuses a step that rests on an old state, and keeps nothing of it', async () => {
      await assign();
      const old = await read();
      await decide();
      const late = { review: old, action: 'decline', to: 'declined', person: REV, reason: '' } as const;
      await expect(record.reviews.step(late)).rejects.toThrow(ConflictFault);
      expect((await read()).status).toBe('under-review');
      await revise(2);
      await expect(record.reviews.step({ ...late, review: { ...(await read()), newest: true } })).rejects.toThrow(ConflictFault);
    });

    it('shows readers the last approved revision, else the newest', async () => {
      const shown = async () => (await record.findAnswerState(id))?.revision;
      await revise(2);
      expect(await shown()).toBe(2);
      await step({ review: await read(2), action: 'approve', to: 'approved', reviewDue: '2027-05-02' });
      await revise(3);
      expect(await shown()).toBe(2);
      expect(await record.findAnswerState(id)).toMatchObject({ status: 'approved', newest: 3 });
      expect((await record.findAnswer(id))?.answer.revision).toBe(2);
      await step({ review: await read(2), action: 'expire', to: 'expired' });
      expect(await record.findAnswerState(id)).toMatchObject({ revision: 2, status: 'expired' });
      await step({ review: await read(3), action: 'approve', to: 'approved', reviewDue: '2027-05-02' });
      expect(await shown()).toBe(3);
    });

    it('withdraws an answer as a whole', async () => {
      await step({ action: 'approve', to: 'approved', reviewDue: '2027-05-02' });
      await revise(2);
      await step({ review: await read(2), action: 'withdraw', to: 'withdrawn' });
      expect(await record.findAnswerState(id)).toMatchObject({ revision: 2, status: 'withdrawn' });
      expect((await read(1)).status).toBe('withdrawn');
    });

    it('begins a new round when a review is opened again', async () => {
      await assign();
      await decide('changes-requested');
      await step({ action: 'reopen', to: 'submitted' });
      expect(await read()).toMatchObject({ round: 2, status: 'submitted' });
      expect((await read()).decisions).toMatchObject([{ round: 1 }]);
      expect((await record.reviews.deskAnswers())[0]!.assignments).toMatchObject([{ person: REV.id, decided: false }]);
    });

    it('keeps the latest verdict of each person on each claim', async () => {
      const verdict = { answer: id, revision: 1, claim: 'c1', person: REV.id };
      await record.reviews.setVerdict({ ...verdict, verdict: 'wrong' });
      await record.reviews.setVerdict({ ...verdict, verdict: 'agree' });
      await record.reviews.setVerdict({ ...verdict, person: ED.id, verdict: 'missing' });
      expect((await read()).verdicts.map((one) => one.verdict).sort()).toEqual(['agree', 'missing']);
    });

    it('keeps a thread over revisions, resolves it once, and opens it with a new comment', async () => {
      const comment = {
        answer: id,
        claim: 'c1',
        revision: 1,
        person: REV.id,
        name: REV.name,
        text: 'Which adults?',
        suggestion: null,
        support: null,
      };
      await record.reviews.comment(comment);
      await record.reviews.comment({
        ...comment,
        revision: 2,
        suggestion: 'All adults.',
        support: { verdict: 'unsupported', reasons: ['No.'] },
      });
      expect(await record.reviews.threads(id)).toMatchObject([
        {
          claim: 'c1',
          resolvedAt: null,
          comments: [{ text: 'Which adults?' }, { suggestion: 'All adults.', support: { verdict: 'unsupported', reasons: ['No.'] } }],
        },
      ]);
      expect(await record.reviews.resolveThread(id, 'c1', ED.id)).toBe(true);
      expect(await record.reviews.resolveThread(id, 'c1', ED.id)).toBe(false);
      expect((await record.reviews.threads(id))[0]).toMatchObject({ resolvedBy: ED.id });
      await record.reviews.comment(comment);
      expect((await record.reviews.threads(id))[0]).toMatchObject({ resolvedAt: null });
    });

    it('takes a reviewer off with a reason that the audit trail tells', async () => {
      await assign();
      await step({ action: 'unassign', to: 'submitted', unassigned: REV.id, reason: 'No time.', person: ED });
      expect(await read()).toMatchObject({ status: 'submitted', assignments: [] });
      const [entry] = await record.audit.list({ limit: 1 });
      expect(entry).toMatchObject({ action: 'unassign revision', who: ED.id, detail: { unassigned: REV.id, reason: 'No time.' } });
    });

    it('keeps one override a gate and takes it back', async () => {
      const override = { answer: id, revision: 1, gate: 'source-subject', person: ED.id, name: ED.name };
      await record.reviews.override({ ...override, reason: 'A class.' });
      await record.reviews.override({ ...override, reason: 'A class statement.' });
      expect((await read()).overrides).toMatchObject([{ reason: 'A class statement.' }]);
      await record.reviews.dropOverride(id, 1, 'source-subject', ED.id);
      expect((await read()).overrides).toEqual([]);
    });

    it('raises a flag once, and tells pages that something changed', async () => {
      const flag = { answer: id, revision: 1, kind: 'retracted', source: 'pmid:1', claims: ['c1'], message: 'Retracted.' } as const;
      const before = (await record.findAnswerState(id))!.changes;
      const [raised] = await record.reviews.raiseFlags([{ ...flag, claims: ['c1'] }]);
      expect(await record.reviews.raiseFlags([{ ...flag, claims: ['c1'] }])).toEqual([]);
      expect((await record.findAnswerState(id))!.changes).toBeGreaterThan(before);
      expect(await record.reviews.closeFlag(raised!.id, 'Replaced.', ED)).toBe(true);
      expect(await record.reviews.closeFlag(raised!.id, 'Again.', ED)).toBe(false);
      expect(await record.reviews.flags({ answer: id })).toMatchObject([{ claims: ['c1'], closedBy: ED.name, closeNote: 'Replaced.' }]);
      expect(await record.reviews.flags({ open: true })).toEqual([]);
    });

    it('keeps a report under an address nobody can guess, and one reply', async () => {
      const { id: report } = await record.reviews.report({ answer: id, revision: 1, claim: 'c1', text: "It's <wrong>." });
      expect(report).toMatch(/^[\w-]{22}$/);
      expect(await record.reviews.reports({ open: true })).toHaveLength(1);
      expect(await record.reviews.replyToReport(report, 'Thank you.', ED)).toBe(true);
      expect(await record.reviews.replyToReport(report, 'Again.', ED)).toBe(false);
      expect(await record.reviews.findReport(report)).toMatchObject({ text: "It's <wrong>.", reply: 'Thank you.', repliedBy: ED.name });
      expect(await record.reviews.reports({ open: true })).toEqual([]);
    });

    it('keeps drafts as they are, and forgets them', async () => {
      const draft = { id: 'd1', answer: id, base: 1, person: ED.id, made: makeAnswer(), note: '' };
      await record.reviews.saveDraft(draft);
      await record.reviews.saveDraft({ ...draft, made: makeAnswer({ title: 'Other' }), note: 'Said better.' });
      expect(await record.reviews.drafts()).toHaveLength(1);
      expect(await record.reviews.findDraft('d1')).toMatchObject({ base: 1, made: makeAnswer({ title: 'Other' }), note: 'Said better.' });
      await record.reviews.dropDraft('d1');
      expect(await record.reviews.findDraft('d1')).toBeNull();
    });

    it('lists at the desk what the board deals with, not what readers only asked', async () => {
      await record.saveAnswer(makeAnswer({ id: 'asked' }));
      await record.saveAnswer(makeAnswer({ id: 'listed' }), { listed: true });
      await assign();
      await record.reviews.raiseFlags([{ answer: id, revision: 1, kind: 'newer-source', source: 's', claims: [], message: 'Newer.' }]);
      const answers = await record.reviews.deskAnswers();
      expect(answers.map((answer) => answer.id)).toEqual(['listed', id]);
      expect(answers[1]).toMatchObject({
        status: 'under-review',
        openFlags: 1,
        openReports: 0,
        assignments: [{ person: REV.id, decided: false }],
      });
    });

    it('tells the day of publication once, and what is new on published answers', async () => {
      await record.setListed(id, true, ED);
      const { publishedAt } = await record.reviews.history(id);
      await record.setListed(id, false, ED);
      await record.setListed(id, true, ED);
      expect((await record.reviews.history(id)).publishedAt).toBe(publishedAt);
      await step({ action: 'approve', to: 'approved', reviewDue: '2027-05-02' });
      expect((await record.reviews.news(10)).map(({ what }) => what)).toEqual(['approved', 'published', 'published']);
      expect((await record.reviews.news(1)).map(({ what }) => what)).toEqual(['approved']);
    });

    it('tells corrections once readers see them', async () => {
      await record.setListed(id, true, ED);
      await step({ action: 'approve', to: 'approved', reviewDue: '2027-05-02' });
      await record.saveAnswer(makeAnswer({ revision: 2 }), { change: { reason: 'correction', note: 'The dose was wrong.', person: ED } });
      expect(await record.reviews.corrections()).toEqual([]);
      await step({ review: await read(2), action: 'approve', to: 'approved', reviewDue: '2027-05-02' });
      expect(await record.reviews.corrections()).toMatchObject([{ answer: id, revision: 2, note: 'The dose was wrong.' }]);
      expect((await record.reviews.news(1))[0]).toMatchObject({ what: 'corrected', detail: 'The dose was wrong.' });
    });

    it('finds approvals whose review was due', async () => {
      await step({ action: 'approve', to: 'approved', reviewDue: '2027-05-02' });
      expect(await record.reviews.overdue('2027-05-02')).toEqual([]);
      expect(await record.reviews.overdue('2027-05-03')).toEqual([{ answer: id, revision: 1 }]);
    });

    it('tells the whole history, the newest first', async () => {
      await assign();
      await decide('approved', { reviewDue: '2027-05-02' });
      await revise(2, 'Said better.');
      const history = await record.reviews.history(id);
      expect(history.revisions).toMatchObject([
        { revision: 2, status: 'submitted', note: { reason: 'wording', note: 'Said better.' } },
        { revision: 1, status: 'approved', reviewDue: '2027-05-02' },
      ]);
      expect(history.events.map(({ action }) => action)).toEqual(['approve', 'assign']);
      expect(history.decisions).toHaveLength(1);
    });
  });
}
