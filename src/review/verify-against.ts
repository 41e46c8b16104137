import type { Quote, Support } from '../domain/answer.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { VerifyContext } from '../verify/claim-to-verify.ts';
import { verifyClaim } from '../verify/verify-claim.ts';

/** What the checks say of a sentence that rests on these quotes: the same checks that a composed claim passes. */
export function verifyAgainst(text: string, quotes: readonly Quote[], evidence: Evidence, context: VerifyContext): Support {
  return verifyClaim(
    {
      text,
      quotes: quotes.map(({ text: quoted, start, end, sha256, passage: id, source: sourceId }) => {
        const passage = evidence.passages.find((one) => one.id === id);
        const source = evidence.sources.find((one) => one.id === sourceId);
        return {
          text: quoted,
          start,
          end,
          sha256,
          passageText: passage?.text ?? '',
          heading: passage?.heading ?? [],
          jurisdictions: source?.jurisdictions ?? [],
          dates: [source?.published, source?.labelDate, source?.year?.toString()].filter((date): date is string => Boolean(date)),
        };
      }),
    },
    context,
  );
}
