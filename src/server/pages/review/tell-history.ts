import type { ChangeReason, Flag, ProblemReport, ReviewEvent } from '../../../domain/review.ts';
import type { AnswerHistory } from '../../../record/reviews/review-record.ts';
import { nameStatus } from '../name-status.ts';

/** One line of an answer's history. */
export interface HistoryLine {
  at: string;
  revision: number;
  /** What happened, without who did it. */
  what: string;
  /** Who did it, to be named or not. */
  person: string | null;
  name: string | null;
  /** Their reason or statement, or what changed. */
  detail: string;
  /** Whether it is the beginning of a revision: it has an address of its own. */
  opens: boolean;
}

const REASONS: Record<ChangeReason, string> = {
  first: 'First revision',
  'new-evidence': 'New evidence',
  correction: 'Correction',
  wording: 'Wording',
};

const STEPS: Record<ReviewEvent['action'], string> = {
  assign: 'Under review',
  unassign: 'A reviewer was taken off',
  approve: 'Approved by a reviewer',
  'request-changes': 'A reviewer asked for changes',
  decline: 'A reviewer advised to decline it',
  'send-back': 'Changes were asked for',
  reject: 'Declined',
  withdraw: 'Withdrawn',
  expire: 'The approval expired',
  reopen: 'The review was opened again',
  publish: 'Published',
  unpublish: 'Unpublished',
};

/** Everything that became of an answer, in words, the newest first: revisions, steps of review, overrides, doubts, and replies to readers. */
export function tellHistory(
  { revisions, events, overrides }: AnswerHistory,
  flags: Flag[] = [],
  reports: ProblemReport[] = [],
): HistoryLine[] {
  const lines: HistoryLine[] = [
    ...revisions.map(({ revision, savedAt, note }) => ({
      at: savedAt,
      revision,
      what:
        note && note.reason !== 'first'
          ? `Revision ${revision} submitted: ${REASONS[note.reason].toLowerCase()}`
          : `Revision ${revision} submitted`,
      person: note?.person ?? null,
      name: note?.name ?? null,
      detail: note?.note ?? '',
      opens: true,
    })),
    // Who is assigned is told once they have decided: what counts here is that the review began.
    ...events
      .filter(({ action, from, to }) => action !== 'assign' || from !== to)
      .map(({ at, revision, action, person, name, reason, from, to }) => ({
        at,
        revision,
        what: from !== to && isVote(action) ? `${STEPS[action]}, which settles it: ${nameStatus(to).toLowerCase()}` : STEPS[action],
        person,
        name,
        detail: reason,
        opens: false,
      })),
    ...overrides.map(({ at, revision, gate, person, name, reason }) => ({
      at,
      revision,
      what: `An editor let a gate stand: ${gate.replaceAll('-', ' ')}`,
      person,
      name,
      detail: reason,
      opens: false,
    })),
    ...flags.flatMap(({ raisedAt, closedAt, closedBy, closeNote, revision, message }) => [
      { at: raisedAt, revision, what: `Being re-checked. ${message}`, person: null, name: null, detail: '', opens: false },
      ...(closedAt
        ? [{ at: closedAt, revision, what: 'Re-checked', person: null, name: closedBy, detail: closeNote ?? '', opens: false }]
        : []),
    ]),
    ...reports
      .filter(({ reply }) => reply !== null)
      .map(({ repliedAt, revision, text, reply, repliedBy }) => ({
        at: repliedAt!,
        revision,
        what: `A reader reported: “${text}”`,
        person: null,
        name: repliedBy,
        detail: reply!,
        opens: false,
      })),
  ];
  return lines.sort((a, b) => (a.at === b.at ? Number(a.opens) - Number(b.opens) : a.at < b.at ? 1 : -1));
}

function isVote(action: ReviewEvent['action']): boolean {
  return action === 'approve' || action === 'request-changes' || action === 'decline';
}
