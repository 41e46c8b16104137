import type { ReviewStatus } from '../../../domain/answer.ts';
import type { PublicReview } from '../../review/read-public-review.ts';
import { formatDate, formatShortDate } from '../format-date.ts';
import { nameStanding } from '../name-standing.ts';
import { nameStatus } from '../name-status.ts';
import { nameReference } from '../name-reference.ts';
import type { changedReferences } from './prepare-article.ts';

export interface StatusStripProps {
  status: ReviewStatus;
  /** When this revision was saved, ISO 8601. */
  savedAt: string;
  /** Sources that stand differently now than when the answer was made. */
  changed?: ReturnType<typeof changedReferences>;
  abstained?: boolean;
  review?: PublicReview | null;
  /** Where the answer stands. */
  url: string;
}

// Which of the three steps each status stands at, and what that step is called then.
const STEPS: Record<ReviewStatus, { at: 0 | 1 | 2; name?: string }> = {
  submitted: { at: 0 },
  'under-review': { at: 1 },
  approved: { at: 2 },
  'changes-requested': { at: 1, name: 'Changes requested' },
  declined: { at: 2, name: 'Declined' },
  withdrawn: { at: 2, name: 'Withdrawn' },
  expired: { at: 2, name: 'Approval expired' },
};

const SENTENCES: Record<ReviewStatus, string> = {
  submitted: 'For education only. Not yet reviewed by the board.',
  'under-review': 'For education only. Not yet reviewed by the board: reviewers are reading it.',
  approved: 'Approved by the board.',
  'changes-requested': 'For education only. Not yet reviewed by the board: reviewers asked for changes.',
  declined: 'For education only. The board declined this answer.',
  withdrawn: 'For education only. This answer was withdrawn.',
  expired: 'For education only. The approval of this answer has expired.',
};

/** Where an answer stands in its review: three steps, the present one filled, and one sentence in words. */
export function StatusStrip({ status, savedAt, changed = [], abstained, review = null, url }: StatusStripProps) {
  const { at, name } = STEPS[status];
  const steps = ['Submitted', 'Under review', 'Approved'].map((step, index) => (index === at && name ? name : step));
  const dates = [savedAt, review?.underReviewAt, status === 'approved' || status === 'expired' ? review?.approvedAt : null];
  const told = new Set(changed.map(({ reference }) => reference.source));
  const flags = review?.flags.filter(({ source }) => !told.has(source)) ?? [];
  const calm = status === 'approved' && changed.length === 0 && flags.length === 0 && !review?.instead;
  return (
    <aside class={calm ? 'status status--approved' : 'status'} aria-label={`Review status: ${nameStatus(status)}`}>
      <div class="wrap">
        <ol>
          {steps.map((step, index) => (
            <li aria-current={index === at ? 'step' : undefined}>
              <span class="step-line">
                <span class="step-mark">{index + 1}</span>
              </span>
              <span class="step-name">{step}</span>
              {dates[index] && <span class="step-date">{formatShortDate(dates[index])}</span>}
            </li>
          ))}
        </ol>
        <p>
          <strong>{SENTENCES[status]}</strong>{' '}
          {changed.map(({ reference, now }) => (
            <>
              <strong>Being re-checked:</strong> a source it quotes, <a href={`#ref-${reference.number}`}>{nameReference(reference)}</a>, is
              now {nameStanding(now)}.{' '}
            </>
          ))}
          {flags.map(({ message }) => (
            <>
              <strong>Being re-checked:</strong> {message}{' '}
            </>
          ))}
          {review?.instead && (
            <>
              This is an earlier or later revision. <a href={url}>Readers see revision {review.instead}</a>.{' '}
            </>
          )}
          {review?.inReview && !review.instead && (
            <>
              <a href={`${url}?revision=${review.inReview}`}>Revision {review.inReview}</a> is before the board.{' '}
            </>
          )}
          {status === 'approved' && review && review.reviewers.length > 0 && (
            <>
              <a href="#reviewed-by">Who reviewed it</a>.{' '}
            </>
          )}
          {changed.length === 0 && !abstained && status !== 'approved' && (
            <>This answer was composed from the library on {formatDate(savedAt)}. </>
          )}
          <a href={`${url}/history`}>History</a> ·{' '}
          <a href={`${url}/report`} rel="nofollow">
            Report a problem
          </a>{' '}
          · <a href="/board">Who reviews</a> · <a href="/policy">Editorial policy</a>
        </p>
      </div>
    </aside>
  );
}
