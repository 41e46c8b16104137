import type { Decision } from '../domain/review.ts';

/** A reviewer's latest decision in a round of review. */
export interface CastDecision {
  person: string;
  decision: Decision;
  /** Expert in one of the answer's topics. */
  expert: boolean;
}

/** Where decisions lead: a new state, or what is still needed. */
export type Tally = { settled: 'approved' | 'changes-requested' | 'declined' } | { settled: null; needed: string };

/**
 * Counts decisions, one a person (the last counts). `required` equal decisions settle a review; an approval also needs one of an expert among
 * them. Where as many have decided as are required and they disagree, one more person decides.
 */
export function tallyDecisions(decisions: CastDecision[], required: number): Tally {
  const cast = [...new Map(decisions.map((one) => [one.person, one])).values()];
  const approvals = cast.filter(({ decision }) => decision === 'approve');
  const against = cast.filter(({ decision }) => decision !== 'approve');
  if (approvals.length >= required && approvals.some(({ expert }) => expert)) return { settled: 'approved' };
  if (against.length >= required) {
    const declines = against.filter(({ decision }) => decision === 'decline').length;
    return { settled: declines * 2 > against.length ? 'declined' : 'changes-requested' };
  }
  return { settled: null, needed: tellNeeded(approvals.length, against.length, required) };
}

function tellNeeded(approvals: number, against: number, required: number): string {
  if (approvals >= required) return 'An approval by a reviewer who is expert in the topic is still needed.';
  if (approvals > 0 && against > 0 && approvals + against >= required) return 'The reviewers disagree: one more person decides.';
  const missing = required - approvals - against;
  const people = missing === 1 ? '1 more decision is' : `${missing} more decisions are`;
  return `${people} needed.`;
}
