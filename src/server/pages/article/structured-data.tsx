import { raw } from 'hono/html';
import type { StoredAnswer } from '../../../record/record.ts';
import type { PublicReview } from '../../review/read-public-review.ts';

/**
 * A published article for machines (schema.org MedicalWebPage). Who reviewed it, and when, stands in it only for an approved revision, and only
 * those who agreed to be named.
 */
export function StructuredData({ stored, review, changed }: { stored: StoredAnswer; review: PublicReview | null; changed: boolean }) {
  const { answer, status, listed, savedAt } = stored;
  if (!listed || answer.outcome !== 'answered' || review?.instead) return null;
  // The board reads the clinicians' edition; the others are told from it.
  const approved = status === 'approved' && answer.audience === 'clinician' && review?.approvedAt && !changed && review.flags.length === 0;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'MedicalWebPage',
    name: answer.title,
    inLanguage: answer.language,
    audience: { '@type': 'MedicalAudience', audienceType: answer.audience },
    about: [
      ...answer.interpretation.drugs.map((name) => ({ '@type': 'Drug', name })),
      ...answer.interpretation.conditions.map((name) => ({ '@type': 'MedicalCondition', name })),
    ],
    dateModified: savedAt.slice(0, 10),
    ...(review?.publishedAt && { datePublished: review.publishedAt.slice(0, 10) }),
    ...(approved && {
      lastReviewed: review.approvedAt!.slice(0, 10),
      reviewedBy: review.reviewers
        .filter(({ named, example }) => named && !example)
        .map(({ name, affiliation, orcid }) => ({
          '@type': 'Person',
          name,
          ...(affiliation && { affiliation: { '@type': 'Organization', name: affiliation } }),
          ...(orcid && { sameAs: `https://orcid.org/${orcid}` }),
        })),
    }),
  };
  // A "<" can end the element it stands in; written as an escape, JSON reads it all the same.
  return <script type="application/ld+json">{raw(JSON.stringify(data).replaceAll('<', '\\u003c'))}</script>;
}
