import type { EffectFinding } from '../domain/finding.ts';
import { sameAmount } from '../findings/compare-quantities.ts';
import { readQuantities } from '../findings/read-quantities.ts';
import type { Objection, VerifyContext } from './claim-to-verify.ts';
import { compareComparisons } from './read-comparison.ts';
import { readResults } from './read-results.ts';

/**
 * Each result belongs to the same arm and time in claim and quotes, and "A more than B" names its arms in the quotes' order. Results
 * whose arm or time one side does not tell are left alone.
 */
export function checkArms(claim: string, evidence: string, context: VerifyContext): Objection[] {
  const [mine, theirs] = [readResults(claim, context), readResults(evidence, context)];
  const objections = mine.flatMap((result) => {
    const same = theirs.filter((other) => other.measure === result.measure && sameAmount(result.value, other.value));
    const reason = same.length > 0 ? whyNot(result, same, theirs) : null;
    return reason ? [objection(`${result.value.text} ${reason}`)] : [];
  });
  const compared = compareComparisons(claim, evidence, context);
  if (compared && !compared.agree)
    objections.push(objection(`The claim compares ${compared.first} with ${compared.second}; the quote has them the other way round.`));
  return objections;
}

function objection(reason: string): Objection {
  return { check: 'arms', opposes: true, reason };
}

// What is wrong with one result, given those of the quotes with its figure; null where one of them fits or too little is told.
function whyNot(result: EffectFinding, same: EffectFinding[], all: EffectFinding[]): string | null {
  const fits = (told: (effect: EffectFinding) => boolean | null) => same.some((other) => told(other) !== false);
  const elsewhere = (told: (effect: EffectFinding) => boolean | null) => all.some((other) => !same.includes(other) && told(other) === true);
  const arm = (other: EffectFinding) => armsAgree(result, other);
  if (!fits(arm) && elsewhere(arm)) return `belongs to another arm in the quote (${same[0]!.arm}), not to ${result.arm}.`;
  const time = (other: EffectFinding) => (result.time && other.time ? sameAmount(result.time, other.time) : null);
  if (!fits(time) && elsewhere(time)) return `belongs to another time in the quote (${same[0]!.time!.text}).`;
  return null;
}

const CONTROL = /\b(?:placebo|vehicle|control|dummy|sham|comparator|usual care|standard care|base)\b/i;

// True or false where both name their arm and one can tell, else null.
function armsAgree(a: EffectFinding, b: EffectFinding): boolean | null {
  if (!a.arm || !b.arm) return null;
  const [mine, theirs] = [CONTROL.test(a.arm), CONTROL.test(b.arm)];
  if (mine || theirs) return mine && theirs;
  const dose = (arm: string) => readQuantities(arm).find((q) => q.unit !== null && q.role === 'dose');
  const [own, other] = [dose(a.arm), dose(b.arm)];
  if (a.drug && b.drug && a.drug !== b.drug) return false;
  if (own && other) return sameAmount(own, other);
  return a.drug && a.drug === b.drug ? true : null;
}
