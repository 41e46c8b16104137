import type { RiskPicture } from '../../../domain/answer.ts';
import type { EffectFinding, Quantity } from '../../../domain/finding.ts';
import type { GlossaryEntry } from '../../texts/edition-texts.ts';
import type { EditionContext } from '../edition-context.ts';
import { putPlainly } from '../words/put-plainly.ts';
import type { Telling } from './told-claim.ts';

/**
 * Effects as how many of so many people had an outcome, arm by arm, with one denominator. `opening` says of whom ("In children with eczema") and
 * whether it names the time itself. Null where the effects are not shares of people in named arms.
 */
export function realiseEffect(
  effects: EffectFinding[],
  opening: { text: string; hasTime: boolean },
  context: EditionContext,
): Telling | null {
  const { say } = context.texts;
  const groups = groupRows(effects);
  if (!groups || (groups.length > 1 && groups.some((group) => group.length < 2))) return null;
  const of = denominatorOf(effects.map((effect) => effect.value.value));
  const met: GlossaryEntry[] = [];
  const rows: RiskPicture['rows'] = [];
  const blocks: string[] = [];
  for (const [i, group] of groups.entries()) {
    const { outcome: measured, time } = group[0]!;
    const outcome = nameOutcome(measured, context);
    if (!outcome) return null;
    met.push(...outcome.met);
    // A time that all share is said once.
    const said = opening.hasTime || time === null || (i > 0 && time.value === groups[0]![0]!.time?.value);
    const timed = said ? null : timeIn(time);
    const again = i > 0 && groups[0]![0]!.outcome === measured;
    blocks.push(again ? say.secondStudy : (i === 0 ? `${opening.text}, ` : '') + say.thisMany(outcome.text, timed, i > 0));
    for (const { arm, value } of group) {
      const plain = putPlainly(arm!, context.glossary);
      if (!plain) return null;
      met.push(...plain.met);
      const count = Math.round((value.value * of) / 100);
      const about = Math.abs((count * 100) / of - value.value) > 1e-9;
      if (i === 0) rows.push({ arm: plain.text, count, about });
      blocks.push(`• ${say.onArm(say.frequency(count, of, about), plain.text)}`);
    }
  }
  return { text: blocks.join('\n'), met, picture: { of, rows } };
}

// Rows of one outcome, time and list of arms; null where one is no share of people in a named arm.
function groupRows(effects: EffectFinding[]): EffectFinding[][] | null {
  const groups: EffectFinding[][] = [];
  for (const effect of effects) {
    const { measure, value, arm } = effect;
    if (measure !== 'percentage' || arm === null || / of | in /.test(value.text) || value.upper !== null || value.value > 100) return null;
    const last = groups.at(-1);
    const goesOn =
      last &&
      last[0]!.outcome === effect.outcome &&
      last[0]!.time?.value === effect.time?.value &&
      !last.some((other) => other.arm!.toLowerCase() === arm.toLowerCase());
    if (goesOn) last.push(effect);
    else groups.push([effect]);
  }
  return groups;
}

// 1,000 where a share is under 1 in 100, or two that differ would be told alike.
function denominatorOf(shares: number[]): 100 | 1000 {
  const alike = shares.some((one) => shares.some((other) => one !== other && Math.round(one) === Math.round(other)));
  return alike || shares.some((share) => share > 0 && share < 1) ? 1000 : 100;
}

function timeIn({ value, unit }: Quantity): string {
  return `${value} ${value === 1 ? unit?.replace(/s$/, '') : unit}`;
}

/** What people notice of an outcome: from the vocabulary, else its own name where that is a short name of a thing. */
function nameOutcome(outcome: string | null, { texts, glossary }: EditionContext): { text: string; met: GlossaryEntry[] } | null {
  if (!outcome) return null;
  const known = texts.outcomes.find(({ names }) => names.test(outcome));
  if (known) return { text: known.noticed, met: [] };
  const plain = putPlainly(outcome, glossary);
  const isName =
    plain &&
    plain.text.split(/\s+/).length <= 5 &&
    !/\d|\b(?:is|are|was|were|response|responders?|rates?|improve\w*|score|change)\b|[A-Z]{2}/.test(plain.text);
  return isName ? plain : null;
}
