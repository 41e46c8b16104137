import type { ReviewStatus } from '../../domain/answer.ts';
import type { AnswerWithEvidence } from '../../domain/evidence.ts';
import type {
  Assignment,
  Flag,
  GateOverride,
  ProblemReport,
  RecordedVerdict,
  ReviewAction,
  ReviewEvent,
  SignedDecision,
  Thread,
  ThreadComment,
  VersionNote,
} from '../../domain/review.ts';

/** Who acts, as the record keeps it; null where the clock does. */
export type ActingPerson = { id: string; name: string } | null;

/** The review of one revision: everything that was done on it. */
export interface Review {
  answer: string;
  revision: number;
  status: ReviewStatus;
  /** Whether no later revision exists. */
  newest: boolean;
  /** Of the present round; it grows when a review is opened again. */
  round: number;
  note: VersionNote | null;
  /** The earliest first; of every round. */
  events: ReviewEvent[];
  assignments: Assignment[];
  /** The earliest first; of every round. */
  decisions: SignedDecision[];
  verdicts: RecordedVerdict[];
  overrides: GateOverride[];
  approvedAt: string | null;
  /** YYYY-MM-DD, once approved. */
  reviewDue: string | null;
}

/** One step of a review, with what is signed or assigned by it. */
export interface ReviewStep {
  review: Review;
  action: ReviewAction;
  to: ReviewStatus;
  reason: string;
  person: ActingPerson;
  decision?: Omit<SignedDecision, 'id' | 'answer' | 'revision' | 'round' | 'at'>;
  assignment?: { person: string; due: string };
  /** Who is no longer to read the revision. */
  unassigned?: string;
  /** The day on which an approval is to be renewed. */
  reviewDue?: string;
}

/** A revision as the history of an answer tells it. */
export interface HistoryRevision {
  revision: number;
  status: ReviewStatus;
  savedAt: string;
  approvedAt: string | null;
  reviewDue: string | null;
  note: VersionNote | null;
}

/** What became of an answer over time. */
export interface AnswerHistory {
  /** The newest first. */
  revisions: HistoryRevision[];
  /** The newest first. */
  events: ReviewEvent[];
  decisions: SignedDecision[];
  overrides: GateOverride[];
  /** When it was first listed. */
  publishedAt: string | null;
}

/** An answer as the desk lists it. */
export interface DeskAnswer {
  id: string;
  slug: string;
  title: string;
  question: string;
  newest: number;
  status: ReviewStatus;
  savedAt: string;
  shown: number;
  shownStatus: ReviewStatus;
  listed: boolean;
  /** Of the revision that readers see. */
  reviewDue: string | null;
  openFlags: number;
  openReports: number;
  /** Of the newest revision; `decided` in its present round. */
  assignments: (Assignment & { decided: boolean })[];
}

/** Something that changed what readers see: an approval, a flag, a withdrawal, a publication. */
export interface NewsItem {
  at: string;
  what: 'published' | 'approved' | 'flagged' | 'withdrawn' | 'expired' | 'corrected';
  answer: string;
  slug: string;
  title: string;
  revision: number;
  detail: string;
}

/** A revision that put something right. */
export interface Correction {
  answer: string;
  slug: string;
  title: string;
  revision: number;
  at: string;
  note: string;
}

/** An answer being written. */
export interface Draft {
  id: string;
  answer: string;
  /** The revision that it changes; 0 for an answer from scratch. */
  base: number;
  person: string;
  updatedAt: string;
  made: AnswerWithEvidence;
  /** What it changes so far, to be told in the history. */
  note: string;
}

/** The port to the board's work. Each change is in the audit trail under who made it. */
export interface ReviewRecord {
  read(answer: string, revision: number): Promise<Review | null>;
  history(answer: string): Promise<AnswerHistory>;
  /** How those who decided on a revision are named today, in short: changes whenever one of them changes it. Cheap to call on every request. */
  markReviewers(answer: string, revision: number): Promise<string>;
  /** Takes a step whole. Throws ConflictFault where the review went on since it was read, so that no decision rests on an old state. */
  step(step: ReviewStep): Promise<void>;
  /** Keeps a reviewer's latest verdict on a claim. */
  setVerdict(verdict: Omit<RecordedVerdict, 'at'>): Promise<void>;
  /** Adds to the thread of a claim and opens it again where it was resolved. */
  comment(comment: Omit<ThreadComment, 'id' | 'at'>): Promise<ThreadComment>;
  /** False where the thread does not exist or is resolved. */
  resolveThread(answer: string, claim: string, person: string): Promise<boolean>;
  /** By claim; each with its comments, the earliest first. */
  threads(answer: string): Promise<Thread[]>;
  override(override: Omit<GateOverride, 'at'>): Promise<void>;
  dropOverride(answer: string, revision: number, gate: string, person: string): Promise<void>;

  /** Raises those flags that are not known yet (same answer, revision, kind and source), and gives these. */
  raiseFlags(flags: Omit<Flag, 'id' | 'raisedAt' | 'closedAt' | 'closedBy' | 'closeNote'>[]): Promise<Flag[]>;
  closeFlag(id: string, note: string, person: { id: string; name: string }): Promise<boolean>;
  /** The newest first; of an answer where one is named, only open ones where asked for. */
  flags(options: { answer?: string; open?: boolean }): Promise<Flag[]>;

  report(report: Pick<ProblemReport, 'answer' | 'revision' | 'claim' | 'text'>): Promise<ProblemReport>;
  /** False where there is no such report, or it has its reply. */
  replyToReport(id: string, reply: string, person: { id: string; name: string }): Promise<boolean>;
  findReport(id: string): Promise<ProblemReport | null>;
  /** The newest first. */
  reports(options: { answer?: string; open?: boolean }): Promise<ProblemReport[]>;

  /** Keeps a draft in the place of what it was. */
  saveDraft(draft: Omit<Draft, 'updatedAt'>): Promise<void>;
  findDraft(id: string): Promise<Draft | null>;
  /** The newest first. */
  drafts(): Promise<Draft[]>;
  dropDraft(id: string): Promise<void>;

  /** Every answer that somebody asked for, wrote or published, the newest first. */
  deskAnswers(): Promise<DeskAnswer[]>;
  /** Approved answers whose review was due before a day (YYYY-MM-DD). */
  overdue(day: string): Promise<{ answer: string; revision: number }[]>;
  /** What changed on published answers, the newest first. */
  news(limit: number): Promise<NewsItem[]>;
  /** Corrections of published answers, once readers see the corrected text; the newest first. */
  corrections(): Promise<Correction[]>;
}
