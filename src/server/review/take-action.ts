import type { Person } from '../../domain/person.ts';
import type { ReviewAction } from '../../domain/review.ts';
import { claimsOf } from '../../review/article-to-check.ts';
import { hashRevision } from '../../review/hash-revision.ts';
import { setReviewDue } from '../../review/set-review-due.ts';
import { transitionReview, type Proposal, type ReviewFacts } from '../../review/transition-review.ts';
import { describeActor, tellDisclosure } from './describe-actor.ts';
import type { BoardPorts } from './board-ports.ts';
import { readCase, titlesOfFailing, type ReviewCase } from './read-case.ts';

export interface ActionToTake {
  answer: string;
  revision: number;
  action: ReviewAction;
  /** Null for the clock. */
  person: Person | null;
  statement?: string;
  reason?: string;
  assign?: { person: string; due: string };
  /** Who is no longer to read it. */
  unassign?: string;
}

export type ActionTaken = { done: true; to: ReviewCase['review']['status']; note: string | null } | { done: false; reasons: string[] };

/** Takes a step of a review where the table of states allows it, signed and dated; else says why not. */
export async function takeAction(
  ports: BoardPorts,
  { answer, revision, action, person, statement = '', reason = '', assign, unassign }: ActionToTake,
): Promise<ActionTaken> {
  // 1. What is known, and who acts.
  const held = await readCase(ports, answer, revision);
  const { review } = held;
  const actor = await describeActor(ports, person, held);
  const proposal: Proposal = { statement, reason };
  const assignee = assign?.person ?? unassign;
  if (assignee !== undefined) proposal.assignee = await describeActor(ports, held.people.get(assignee) ?? null, held);
  // 2. Whether it may be.
  const outcome = transitionReview(factsOf(held, actor.id), action, actor, proposal);
  if (!outcome.allowed) return { done: false, reasons: outcome.reasons };
  // 3. Keep it.
  const decides = action === 'approve' || action === 'request-changes' || action === 'decline';
  await ports.record.reviews.step({
    review,
    action,
    to: outcome.to,
    reason: reason || statement,
    person: person && { id: person.id, name: person.name },
    ...(outcome.to === 'approved' && { reviewDue: setReviewDue(held.stored.answer, ports.now().toISOString()) }),
    ...(assign && { assignment: assign }),
    ...(unassign !== undefined && { unassigned: unassign }),
    ...(decides && {
      decision: {
        person: person!.id,
        name: [person!.name, person!.credentials].filter(Boolean).join(', '),
        decision: action,
        statement,
        expert: actor.expert,
        revisionHash: hashRevision(held.stored.answer),
        disclosure: tellDisclosure(await ports.record.people.findDisclosure(person!.id)),
      },
    }),
  });
  return { done: true, to: outcome.to, note: outcome.note };
}

/** What the table of states needs to know of a revision, for one who acts on it. */
export function factsOf({ stored: { answer }, review, threads, authors, required, gates }: ReviewCase, actor: string | null): ReviewFacts {
  const claims = answer.outcome === 'answered' ? claimsOf(answer).map(({ id }) => id) : [];
  const seen = new Set(review.verdicts.filter(({ person }) => person === actor).map(({ claim }) => claim));
  return {
    status: review.status,
    newest: review.newest,
    authors,
    assigned: review.assignments.map(({ person }) => person),
    decisions: review.decisions.filter(({ round }) => round === review.round),
    required,
    claimsUnseen: claims.filter((id) => !seen.has(id)).length,
    openThreads: threads.filter(({ resolvedAt }) => resolvedAt === null).length,
    failingGates: titlesOfFailing(gates),
  };
}
