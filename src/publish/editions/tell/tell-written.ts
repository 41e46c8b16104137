import { checkDirection } from '../../../verify/check-direction.ts';
import { canonise } from '../check/canonise.ts';
import { checkEdition, withoutStatistics } from '../check/check-edition.ts';
import { checkWrittenOrder } from '../check/check-written-order.ts';
import type { ToldFrom } from '../check/told-from.ts';
import type { EditionContext } from '../edition-context.ts';
import { isReadable } from '../reading/is-readable.ts';
import { putPlainly } from '../words/put-plainly.ts';
import type { Telling } from './told-claim.ts';

/** A sentence that a language model wrote, as it may be told; or why not. */
export type Written = { telling: Telling; reasons?: undefined } | { telling?: undefined; reasons: string[] };

/**
 * Holds a sentence in plain words that a language model wrote against the claims it was written of: it has to pass the checker against each of
 * them alone, in its order and direction, and people must be able to read it. Terms it left technical are put plainly first.
 */
export function tellWritten(text: string, from: ToldFrom[], context: EditionContext): Written {
  const plain = putPlainly(text, context.glossary);
  if (!plain) return { reasons: ['Its terms cannot be put plainly where they stand.'] };
  const reasons = from.flatMap((claim) => {
    const said = withoutStatistics(context.markOutcomes(claim.text));
    const turned = checkDirection(plain.text, claim.text, context.names).map(({ reason }) => reason);
    const faults = [
      ...checkEdition(plain.text, claim, context),
      ...checkWrittenOrder(canonise(context.markOutcomes(plain.text), context), canonise(said, context)),
    ];
    return [...faults.map(({ reason }) => reason), ...turned];
  });
  if (reasons.length === 0 && !isReadable(plain.text, context)) reasons.push('It is too hard to read.');
  return reasons.length > 0 ? { reasons: [...new Set(reasons)] } : { telling: plain };
}
