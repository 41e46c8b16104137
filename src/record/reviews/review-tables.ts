import type { ReviewStatus } from '../../domain/answer.ts';
import type { ChangeReason, ClaimVerdict, Decision, FlagKind, ReviewEvent } from '../../domain/review.ts';

/** Tables of reviews and what belongs to them. Lists are JSON; flags 0 or 1; times ISO 8601, days YYYY-MM-DD. */
export interface ReviewTables {
  version_notes: VersionNotesTable;
  review_events: ReviewEventsTable;
  assignments: AssignmentsTable;
  decisions: DecisionsTable;
  claim_verdicts: ClaimVerdictsTable;
  threads: ThreadsTable;
  thread_comments: ThreadCommentsTable;
  gate_overrides: GateOverridesTable;
  answer_flags: AnswerFlagsTable;
  problem_reports: ProblemReportsTable;
  drafts: DraftsTable;
}

interface VersionNotesTable {
  answer: string;
  revision: number;
  reason: ChangeReason;
  note: string;
  person: string | null;
  name: string | null;
  at: string;
}

interface ReviewEventsTable {
  id: string;
  answer: string;
  revision: number;
  action: ReviewEvent['action'];
  from_status: ReviewStatus;
  to_status: ReviewStatus;
  person: string | null;
  name: string | null;
  reason: string;
  at: string;
}

interface AssignmentsTable {
  answer: string;
  revision: number;
  person: string;
  assigned_by: string;
  assigned_at: string;
  due: string;
}

interface DecisionsTable {
  id: string;
  answer: string;
  revision: number;
  round: number;
  person: string;
  name: string;
  decision: Decision;
  statement: string;
  expert: number;
  revision_hash: string;
  disclosure: string;
  at: string;
}

interface ClaimVerdictsTable {
  answer: string;
  revision: number;
  claim: string;
  person: string;
  verdict: ClaimVerdict;
  at: string;
}

interface ThreadsTable {
  answer: string;
  claim: string;
  resolved_at: string | null;
  resolved_by: string | null;
}

interface ThreadCommentsTable {
  id: string;
  answer: string;
  claim: string;
  revision: number;
  person: string;
  name: string;
  text: string;
  suggestion: string | null;
  /** JSON of what the checks say of the suggestion. */
  support: string | null;
  at: string;
}

interface GateOverridesTable {
  answer: string;
  revision: number;
  gate: string;
  person: string;
  name: string;
  reason: string;
  at: string;
}

interface AnswerFlagsTable {
  id: string;
  answer: string;
  revision: number;
  kind: FlagKind;
  source: string;
  /** JSON list of claim ids. */
  claims: string;
  message: string;
  raised_at: string;
  closed_at: string | null;
  closed_by: string | null;
  close_note: string | null;
}

interface ProblemReportsTable {
  id: string;
  answer: string;
  revision: number;
  claim: string | null;
  text: string;
  at: string;
  reply: string | null;
  replied_by: string | null;
  replied_at: string | null;
}

/** An answer being written or revised; `body` and `evidence` are JSON. */
interface DraftsTable {
  id: string;
  answer: string;
  /** The revision it changes; 0 for an answer from scratch. */
  base: number;
  person: string;
  updated_at: string;
  body: string;
  evidence: string;
  note: string;
}
