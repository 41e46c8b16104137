import type { Claim } from '../../../domain/answer.ts';
import { checkEdition } from '../check/check-edition.ts';
import type { ToldFrom } from '../check/told-from.ts';
import type { EditionContext } from '../edition-context.ts';
import { isReadable } from '../reading/is-readable.ts';
import { rewriteClaim } from './rewrite-claim.ts';
import { tellEffects } from './tell-effects.ts';
import { tellLeaflet } from './tell-leaflet.ts';
import { tellFindings } from './tell-findings.ts';
import type { Telling } from './told-claim.ts';

/** The first telling of a claim that passes the checker and that people can read; null where there is none. */
export function tellClaim(claim: Claim, from: ToldFrom, context: EditionContext): Telling | null {
  for (const tell of [tellLeaflet, tellFindings, tellEffects, rewriteClaim]) {
    const telling = tell(claim.text, context);
    if (telling && isReadable(telling.text, context) && checkEdition(telling.text, from, context).length === 0) return telling;
  }
  return null;
}
