import { z } from 'zod';
import { Support, type ReviewStatus } from './answer.ts';

/** What a reviewer decides about one exact revision. */
export const Decision = z.enum(['approve', 'request-changes', 'decline']);
export type Decision = z.infer<typeof Decision>;

/** What a person, or the clock, can do to a revision's review. Three of them are a reviewer's decision; the others are the editor's. */
export const REVIEW_ACTIONS = [
  'assign',
  'unassign',
  'approve',
  'request-changes',
  'decline',
  'send-back',
  'reject',
  'withdraw',
  'expire',
  'reopen',
] as const;
export const ReviewAction = z.enum(REVIEW_ACTIONS);
export type ReviewAction = z.infer<typeof ReviewAction>;

/** What a reviewer holds of one claim; all but "agree" need a comment. */
export const CLAIM_VERDICTS = ['agree', 'needs-change', 'wrong', 'missing'] as const;
export const ClaimVerdict = z.enum(CLAIM_VERDICTS);
export type ClaimVerdict = z.infer<typeof ClaimVerdict>;

/** A decision with all that makes it a signature. It is never altered; `round` tells reviews of the same revision apart. */
export const SignedDecision = z.object({
  id: z.string(),
  answer: z.string(),
  revision: z.number().int().positive(),
  round: z.number().int().positive(),
  person: z.string(),
  /** Name and credentials as they were when it was signed. */
  name: z.string(),
  decision: Decision,
  statement: z.string(),
  /** Whether the person was expert in one of the answer's topics. */
  expert: z.boolean(),
  /** sha256 of the revision's canonical body (`review/hash-revision.ts`). */
  revisionHash: z.string().length(64),
  /** What the person had disclosed at that time, in words. */
  disclosure: z.string(),
  /** ISO 8601. */
  at: z.string(),
});
export type SignedDecision = z.infer<typeof SignedDecision>;

/** A reviewer asked to read a revision. */
export interface Assignment {
  answer: string;
  revision: number;
  person: string;
  assignedBy: string;
  assignedAt: string;
  /** The day by which a decision is hoped for, YYYY-MM-DD. */
  due: string;
}

/** A reviewer's latest verdict on a claim of a revision. */
export interface RecordedVerdict {
  answer: string;
  revision: number;
  claim: string;
  person: string;
  verdict: ClaimVerdict;
  at: string;
}

/** A remark in the thread of a claim. A suggestion is the claim's text as it should read, with what the checks say of it. */
export const ThreadComment = z.object({
  id: z.string(),
  answer: z.string(),
  /** The claim that the thread is about; its id stays the same from revision to revision. */
  claim: z.string(),
  revision: z.number().int().positive(),
  person: z.string(),
  name: z.string(),
  text: z.string(),
  suggestion: z.string().nullable(),
  support: Support.nullable(),
  at: z.string(),
});
export type ThreadComment = z.infer<typeof ThreadComment>;

/** All that was said of a claim; it is open until an editor, or who opened it, resolves it. */
export interface Thread {
  claim: string;
  comments: ThreadComment[];
  resolvedAt: string | null;
  resolvedBy: string | null;
}

/** An editor's reason to let a gate's failures stand; it stays visible. */
export interface GateOverride {
  answer: string;
  revision: number;
  gate: string;
  person: string;
  name: string;
  reason: string;
  at: string;
}

/** Why a revision was written. */
export const ChangeReason = z.enum(['first', 'new-evidence', 'correction', 'wording']);
export type ChangeReason = z.infer<typeof ChangeReason>;

/** Who wrote a revision, why, and what changed. Its persons are the answer's authors. */
export interface VersionNote {
  answer: string;
  revision: number;
  reason: ChangeReason;
  note: string;
  /** Null where nobody signed in asked for it. */
  person: string | null;
  name: string | null;
  at: string;
}

/** A step of a review as it happened. Listing and unlisting are told with them. */
export interface ReviewEvent {
  id: string;
  answer: string;
  revision: number;
  action: ReviewAction | 'publish' | 'unpublish';
  from: ReviewStatus;
  to: ReviewStatus;
  /** Null where the clock did it. */
  person: string | null;
  name: string | null;
  reason: string;
  at: string;
}

export const FLAG_KINDS = [
  'retracted',
  'corrected',
  'superseded',
  'expression-of-concern',
  'withdrawn',
  'newer-source',
  'may-contradict',
] as const;
export const FlagKind = z.enum(FLAG_KINDS);
export type FlagKind = z.infer<typeof FlagKind>;

/** Something in the library that makes claims of a published answer doubtful. */
export interface Flag {
  id: string;
  answer: string;
  revision: number;
  kind: FlagKind;
  /** The source that raised it. */
  source: string;
  claims: string[];
  /** A sentence for readers and editors. */
  message: string;
  raisedAt: string;
  closedAt: string | null;
  closedBy: string | null;
  closeNote: string | null;
}

/** A reader's report of a problem, and the reply that it got. */
export interface ProblemReport {
  id: string;
  answer: string;
  revision: number;
  claim: string | null;
  text: string;
  at: string;
  reply: string | null;
  repliedBy: string | null;
  repliedAt: string | null;
}
