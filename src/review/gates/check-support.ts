import { claimsOf, nameClaim, type Gate } from '../article-to-check.ts';
import { verifyAgainst } from '../verify-against.ts';

/** No claim is unsupported or contradicted by its quotes, by the checks as they are today. */
export const support: Gate = {
  id: 'support',
  title: 'Every claim is supported by its quotes',
  overridable: false,
  check: ({ answer, evidence, context }) =>
    claimsOf(answer)
      .filter((claim) => claim.citations.length > 0)
      .flatMap((claim) => {
        const { verdict, reasons } = verifyAgainst(
          claim.text,
          claim.citations.map((citation) => citation.quote),
          evidence,
          context,
        );
        if (verdict === 'supported' || verdict === 'partly-supported') return [];
        return [
          { claim: claim.id, reference: null, reason: `${nameClaim(claim)} is ${verdict} by its quotes. ${reasons.join(' ')}`.trim() },
        ];
      }),
};
