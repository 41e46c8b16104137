import type { EffectFinding } from '../domain/finding.ts';
import { NO_CONTEXT, type NamedSpan } from '../findings/finding-context.ts';
import { readEffects } from '../findings/read-effects.ts';
import { readQuantities } from '../findings/read-quantities.ts';
import { splitClauses } from '../findings/split-clauses.ts';
import { splitSentences } from '../text/split-sentences.ts';
import type { VerifyContext } from './claim-to-verify.ts';
import { nameDrugs } from './name-drugs.ts';

/** The results of a text, sentence by sentence: each figure with its arm, outcome and time, as `findings` reads them. */
export function readResults(text: string, context: VerifyContext): EffectFinding[] {
  return splitSentences(text).flatMap(({ text: sentence }) =>
    readEffects(sentence, readQuantities(sentence), splitClauses(sentence), {
      ...NO_CONTEXT,
      drugs: nameDrugSpans(sentence, context),
      populations: [],
      places: [],
    }),
  );
}

/** Where a text names drugs, word by word. */
export function nameDrugSpans(text: string, context: VerifyContext): NamedSpan[] {
  return [...text.matchAll(/\p{L}{5,}/gu)].flatMap((match) => {
    const [name] = nameDrugs(match[0], context.drugs);
    return name ? [{ name, start: match.index, end: match.index + match[0].length }] : [];
  });
}
