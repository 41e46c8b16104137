import type { ReviewStatus } from '../domain/answer.ts';
import type { Role } from '../domain/person.ts';
import type { Decision, ReviewAction } from '../domain/review.ts';
import { tallyDecisions, type CastDecision } from './tally-decisions.ts';

/** Who acts on a review: a person with what matters about them, or the clock (`id` null). */
export interface Actor {
  id: string | null;
  roles: readonly Role[];
  /** Why the person may not judge this answer, a sentence; null where nothing speaks against it. */
  conflict: string | null;
  /** Whether the person has disclosed, or renewed, within the last 12 months. */
  disclosureCurrent: boolean;
  /** Expert in one of the answer's topics. */
  expert: boolean;
}

/** What is known of the revision that is acted on. */
export interface ReviewFacts {
  status: ReviewStatus;
  /** Whether no later revision exists. */
  newest: boolean;
  /** Everybody who wrote a revision of the answer. */
  authors: readonly string[];
  assigned: readonly string[];
  /** Of this round, the earliest first. */
  decisions: CastDecision[];
  /** Equal decisions that settle the review. */
  required: number;
  /** Claims that the actor has given no verdict on. */
  claimsUnseen: number;
  openThreads: number;
  /** Names of gates that fail and are not overridden. */
  failingGates: readonly string[];
}

/** What comes with the action. */
export interface Proposal {
  /** The signed statement of a decision. */
  statement?: string;
  /** Why an editor acts. */
  reason?: string;
  /** Who is assigned, or no longer. */
  assignee?: Actor;
}

export type Transition = { allowed: true; to: ReviewStatus; note: string | null } | { allowed: false; reasons: string[] };

type Who = 'editor' | 'author' | 'reviewer' | 'clock';
type Need =
  | 'newest'
  | 'assignee'
  | 'undecided-assignee'
  | 'assigned'
  | 'not-author'
  | 'no-conflict'
  | 'disclosure'
  | 'seen'
  | 'threads'
  | 'gates'
  | 'statement'
  | 'reason';
interface Rule {
  action: ReviewAction;
  from: readonly ReviewStatus[];
  who: readonly Who[];
  to: ReviewStatus | 'as-tallied' | 'as-left';
  needs: readonly Need[];
}

const JUDGE: readonly Need[] = ['newest', 'assigned', 'not-author', 'no-conflict', 'disclosure', 'statement'];

/** The whole workflow: in which states who may do what, where it leads, and what must hold. What is not here is not allowed. */
export const REVIEW_RULES: readonly Rule[] = [
  { action: 'assign', from: ['submitted', 'under-review'], who: ['editor'], to: 'under-review', needs: ['newest', 'assignee'] },
  { action: 'unassign', from: ['under-review'], who: ['editor'], to: 'as-left', needs: ['newest', 'undecided-assignee', 'reason'] },
  { action: 'approve', from: ['under-review'], who: ['reviewer'], to: 'as-tallied', needs: [...JUDGE, 'seen', 'threads', 'gates'] },
  { action: 'request-changes', from: ['under-review'], who: ['reviewer'], to: 'as-tallied', needs: JUDGE },
  { action: 'decline', from: ['under-review'], who: ['reviewer'], to: 'as-tallied', needs: JUDGE },
  { action: 'send-back', from: ['submitted', 'under-review'], who: ['editor'], to: 'changes-requested', needs: ['newest', 'reason'] },
  {
    action: 'reject',
    from: ['submitted', 'under-review', 'changes-requested'],
    who: ['editor'],
    to: 'declined',
    needs: ['newest', 'reason'],
  },
  {
    action: 'withdraw',
    from: ['submitted', 'under-review', 'changes-requested'],
    who: ['editor', 'author'],
    to: 'withdrawn',
    needs: ['reason'],
  },
  { action: 'withdraw', from: ['approved', 'expired'], who: ['editor'], to: 'withdrawn', needs: ['reason'] },
  { action: 'expire', from: ['approved'], who: ['clock', 'editor'], to: 'expired', needs: ['reason'] },
  {
    action: 'reopen',
    from: ['changes-requested', 'declined', 'withdrawn', 'expired'],
    who: ['editor'],
    to: 'submitted',
    needs: ['newest', 'reason'],
  },
];

/** Whether an actor may do this to a revision now, and the state it leads to; else every reason against it, in plain words. */
export function transitionReview(facts: ReviewFacts, action: ReviewAction, actor: Actor, proposal: Proposal = {}): Transition {
  const rules = REVIEW_RULES.filter((rule) => rule.action === action && rule.from.includes(facts.status));
  if (rules.length === 0) return { allowed: false, reasons: [`A revision that is ${facts.status} cannot be taken this step (${action}).`] };
  const rule = rules.find(({ who }) => who.some((one) => isThat(one, actor, facts)));
  if (!rule) return { allowed: false, reasons: [`Only ${rules[0]!.who.map(nameWho).join(' or ')} may do this.`] };
  const reasons = rule.needs.flatMap((need) => NEEDS[need](facts, actor, proposal) ?? []);
  if (reasons.length > 0) return { allowed: false, reasons };
  if (rule.to === 'as-left') return { allowed: true, to: facts.assigned.length > 1 ? 'under-review' : 'submitted', note: null };
  if (rule.to !== 'as-tallied') return { allowed: true, to: rule.to, note: null };
  const cast: CastDecision = { person: actor.id!, decision: action as Decision, expert: actor.expert };
  const tally = tallyDecisions([...facts.decisions, cast], facts.required);
  return tally.settled ? { allowed: true, to: tally.settled, note: null } : { allowed: true, to: 'under-review', note: tally.needed };
}

function isThat(who: Who, actor: Actor, facts: ReviewFacts): boolean {
  if (who === 'clock') return actor.id === null;
  if (actor.id === null) return false;
  return who === 'author' ? facts.authors.includes(actor.id) : actor.roles.includes(who);
}

function nameWho(who: Who): string {
  return { editor: 'an editor', author: 'its author', reviewer: 'a reviewer', clock: 'the clock' }[who];
}

// What must hold, each as the reason against the step where it doesn't.
const NEEDS: Record<Need, (facts: ReviewFacts, actor: Actor, proposal: Proposal) => string | string[] | null> = {
  newest: ({ newest }) => (newest ? null : 'A later revision exists: only the newest can be reviewed.'),
  assignee: ({ authors, assigned }, _, { assignee }) =>
    assignee ? whyNotAssignable(assignee, authors, assigned) : 'Name the reviewer to assign.',
  'undecided-assignee': ({ assigned, decisions }, _, { assignee }) => {
    if (!assignee || !assigned.includes(assignee.id!)) return 'This person is not assigned.';
    return decisions.some(({ person }) => person === assignee.id) ? 'This person has decided: what is signed stands.' : null;
  },
  assigned: ({ assigned }, { id }) => (assigned.includes(id!) ? null : 'You are not assigned to this revision.'),
  'not-author': ({ authors }, { id }) => (authors.includes(id!) ? 'You wrote part of this answer: others decide on it.' : null),
  'no-conflict': (_, { conflict }) => conflict,
  disclosure: (_, { disclosureCurrent }) =>
    disclosureCurrent ? null : 'Your disclosure of interests is missing or older than 12 months: renew it first.',
  seen: ({ claimsUnseen }) =>
    claimsUnseen === 0 ? null : `${claimsUnseen === 1 ? '1 claim has' : `${claimsUnseen} claims have`} no verdict of yours yet.`,
  threads: ({ openThreads }) =>
    openThreads === 0 ? null : `${openThreads === 1 ? '1 thread is' : `${openThreads} threads are`} not resolved yet.`,
  gates: ({ failingGates }) => (failingGates.length === 0 ? null : `These gates fail: ${failingGates.join(', ')}.`),
  statement: (_, __, { statement }) => (statement?.trim() ? null : 'Write the statement that you sign.'),
  reason: (_, __, { reason }) => (reason?.trim() ? null : 'Say why.'),
};

/** Every reason why a person cannot be assigned to a revision; none where they can. */
export function whyNotAssignable(person: Actor, authors: readonly string[], assigned: readonly string[]): string[] {
  const reasons: string[] = [];
  if (!person.roles.includes('reviewer')) reasons.push('This person is not a reviewer.');
  if (authors.includes(person.id!)) reasons.push('This person wrote part of the answer.');
  if (assigned.includes(person.id!)) reasons.push('This person is assigned already.');
  if (!person.disclosureCurrent) reasons.push('This person’s disclosure of interests is missing or older than 12 months.');
  if (person.conflict) reasons.push(person.conflict);
  return reasons;
}
