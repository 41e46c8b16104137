import { claimsOf, nameClaim, type Gate } from '../article-to-check.ts';

/** Every claim carries a citation. */
export const claimsCited: Gate = {
  id: 'claims-cited',
  title: 'Every claim is cited',
  overridable: false,
  check: ({ answer }) =>
    claimsOf(answer)
      .filter((claim) => claim.citations.length === 0)
      .map((claim) => ({ claim: claim.id, reference: null, reason: `${nameClaim(claim)} has no citation.` })),
};
