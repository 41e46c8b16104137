import { TRIAL, withoutStatistics } from '../check/check-edition.ts';
import type { EditionContext } from '../edition-context.ts';
import { putPlainly } from '../words/put-plainly.ts';
import { upperFirst } from './peel-frame.ts';
import { effectsIn, readClaim } from './read-claim.ts';
import { realiseEffect } from './realise-effect.ts';
import { rewriteClaim } from './rewrite-claim.ts';
import type { Telling } from './told-claim.ts';
import { withoutTrials } from './without-trials.ts';

const OPENING = /^(?:In|With|Among|After|For|Over|On|Across|At|By)\b(?:[^,(]|\([^)]*\))*(?=, )/;

/** A claim of results by arms: its opening in plain words, its effects as frequencies, and what stands behind them rewritten. */
export function tellEffects(text: string, context: EditionContext): Telling | null {
  const effects = effectsIn(readClaim(text, context));
  if (effects.length === 0) return null;
  const opening = openingOf(text, context);
  if (!opening) return null;
  const told = realiseEffect(
    effects,
    { text: opening.text, hasTime: /\b(?:weeks?|months?|years?|days?) ?\d|\d (?:weeks?|months?|years?|days?)/i.test(opening.text) },
    context,
  );
  if (!told) return null;
  const behind = text.slice(Math.max(...effects.map(({ end }) => end))).replace(new RegExp(`^ in ${TRIAL.source}`), '');
  const rest = withoutStatistics(behind).replace(/^[\s,;.)]+(?:and )?/, '');
  if (!/\p{L}{3}/u.test(rest)) return { ...told, met: [...opening.met, ...told.met] };
  const after = rewriteClaim(upperFirst(rest), context);
  return after && { ...told, text: `${told.text}\n${after.text}`, met: [...opening.met, ...told.met, ...after.met] };
}

function openingOf(text: string, context: EditionContext): ReturnType<typeof putPlainly> {
  const opening = OPENING.exec(withoutStatistics(withoutTrials(text)))?.[0];
  if (opening) return putPlainly(opening, context.glossary);
  // "… was reached in atopic dermatitis by …": the condition stands inside.
  const [effect] = effectsIn(readClaim(text, context));
  const who =
    effect?.population ?? (effect?.condition && `people with ${context.vocabulary.byName(effect.condition)?.plain ?? effect.condition}`);
  return who ? putPlainly(`In a study of ${who}`, context.glossary) : null;
}
