import { withoutStatistics } from '../check/check-edition.ts';
import type { EditionContext } from '../edition-context.ts';
import { lowerFirst } from './peel-frame.ts';
import { readClaim } from './read-claim.ts';
import { realiseApproval } from './realise-approval.ts';
import { realiseLimits } from './realise-limits.ts';
import type { Telling } from './told-claim.ts';

const CONDITIONS = /^(?:In|For|With) ([^,]{3,80})(?=, (?:the|do|it|\p{L}+ should))/u;

/** A claim told from its typed findings alone, and whom its opening names. Null where no realiser fits them. */
export function tellFindings(text: string, context: EditionContext): Telling | null {
  const findings = readClaim(withoutStatistics(text), context);
  const opening = CONDITIONS.exec(text)?.[0];
  return realiseApproval(findings, context) ?? realiseLimits(findings, opening ? lowerFirst(opening) : null, context);
}
