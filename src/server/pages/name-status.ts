import type { ReviewStatus } from '../../domain/answer.ts';

const NAMES: Record<ReviewStatus, string> = {
  submitted: 'Submitted, not yet reviewed',
  'under-review': 'Under review',
  approved: 'Approved',
  'changes-requested': 'Changes requested',
  declined: 'Declined by the board',
  withdrawn: 'Withdrawn',
  expired: 'Approval expired',
};

/** The state of an answer's review, in words that stand alone. */
export function nameStatus(status: ReviewStatus): string {
  return NAMES[status];
}
