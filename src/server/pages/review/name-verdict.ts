import type { ClaimVerdict } from '../../../domain/review.ts';

const NAMES: Record<ClaimVerdict, string> = {
  agree: 'I agree',
  'needs-change': 'Needs change',
  wrong: 'Wrong',
  missing: 'Something is missing',
};

/** A reviewer's verdict on a claim, in words. */
export function nameVerdict(verdict: ClaimVerdict): string {
  return NAMES[verdict];
}
