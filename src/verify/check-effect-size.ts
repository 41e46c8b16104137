import type { Objection } from './claim-to-verify.ts';
import type { Statement } from './read-statement.ts';

const MORE = /\b(?:more|higher|greater|increas\w+|rais(?:e[ds]?|ing)|commoner|doubled)\b/i;
const LESS = /\b(?:less|fewer|lower|reduc\w+|decreas\w+|lowered|rarer|halved)\b/i;
const DENIED = /\b(?:no|not|nor|without|neither)\b/i;
const PAIR = /\((\d+(?:\.\d+)?)%? (?:against|versus|vs\.?) (\d+(?:\.\d+)?)%?\)/;

/**
 * A claim's own direction agrees with its own figures: "more … (61% against 71%)" and "a lower risk (hazard ratio 2.18)" contradict themselves.
 * Said only where the claim has one ratio or one pair, one direction, and denies nothing.
 */
export function checkEffectSize(claim: Statement): Objection[] {
  const [more, less] = [MORE.test(claim.text), LESS.test(claim.text)];
  if (more === less || DENIED.test(claim.text)) return [];
  const ratios = claim.quantities.filter((quantity) => quantity.role === 'ratio');
  const ratio = ratios.length === 1 ? ratios[0]!.value : null;
  if (ratio !== null && ratio > 0 && (more ? ratio < 1 : ratio > 1))
    return [objection(`The claim says "${more ? 'more' : 'less'}" of a ratio of ${ratio}.`)];
  const pair = PAIR.exec(claim.text);
  if (pair && (more ? Number(pair[1]) < Number(pair[2]) : Number(pair[1]) > Number(pair[2])))
    return [objection(`The claim says "${more ? 'more' : 'less'}" of ${pair[1]} against ${pair[2]}.`)];
  return [];
}

function objection(reason: string): Objection {
  return { check: 'direction', opposes: true, reason };
}
