import type { PublicReview } from '../../review/read-public-review.ts';
import { formatDate } from '../format-date.ts';

/** Who approved a revision, with credentials and what they had disclosed when they signed. */
export function ReviewedBy({ review, edition }: { review: PublicReview; edition: boolean }) {
  if (review.reviewers.length === 0) return null;
  return (
    <section id="reviewed-by" class="apparatus" aria-labelledby="reviewed-by-heading">
      <h2 id="reviewed-by-heading">{edition ? 'The edition for clinicians was reviewed by' : 'Reviewed by'}</h2>
      <ul class="reviewers">
        {review.reviewers.map((reviewer) => (
          <li>
            <p>
              <strong>{reviewer.name}</strong>
              {reviewer.example && ' (a made-up person of this demonstration)'}
              {reviewer.affiliation && `, ${reviewer.affiliation}`}
              {reviewer.expert && ' · expert in the topic'}
              {reviewer.orcid && (
                <>
                  {' '}
                  · <a href={`https://orcid.org/${reviewer.orcid}`}>ORCID</a>
                </>
              )}
            </p>
            <p class="soft">
              Signed {formatDate(reviewer.signedAt)}: “{reviewer.statement}” {reviewer.disclosure}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
