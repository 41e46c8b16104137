import type { EffectFinding } from '../domain/finding.ts';
import { sameAmount } from '../findings/compare-quantities.ts';
import { readQuantities } from '../findings/read-quantities.ts';
import { readTokens } from '../text/read-tokens.ts';
import type { Objection, VerifyContext } from './claim-to-verify.ts';
import { nameDrugSpans, readResults } from './read-results.ts';
import { meaningOf } from './same-meaning.ts';

/**
 * Each result belongs to the same arm, time and outcome in claim and quotes, and "A more than B" names its arms in the quotes' order. Results
 * whose arm, time or outcome one side does not tell are left alone.
 */
export function checkArms(claim: string, evidence: string, context: VerifyContext): Objection[] {
  const [mine, theirs] = [readResults(claim, context), readResults(evidence, context)];
  const objections = mine.flatMap((result) => {
    const same = theirs.filter((other) => other.measure === result.measure && sameAmount(result.value, other.value));
    const reason = same.length > 0 ? whyNot(result, same, theirs) : null;
    return reason ? [objection(`${result.value.text} ${reason}`)] : [];
  });
  const [told, held] = [readComparison(claim, context), readComparison(evidence, context)];
  if (told && held && told.first !== told.second && told.first === held.second && told.second === held.first && told.sign * held.sign >= 0)
    objections.push(objection(`The claim compares ${told.first} with ${told.second}; the quote has them the other way round.`));
  if (told && held && told.first === held.first && told.second === held.second && told.sign * held.sign < 0)
    objections.push(objection(`The claim compares ${told.first} with ${told.second} the other way than the quote.`));
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
  const outcome = (other: EffectFinding) => outcomesAgree(result, other);
  if (!fits(outcome) && elsewhere(outcome)) return `is of another outcome in the quote (${same[0]!.outcome}).`;
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

function outcomesAgree(a: EffectFinding, b: EffectFinding): boolean | null {
  const words = (outcome: string | null) => readTokens(outcome ?? '').map(meaningOf);
  const [mine, theirs] = [words(a.outcome), new Set(words(b.outcome))];
  if (mine.length === 0 || theirs.size === 0) return null;
  return mine.some((word) => theirs.has(word));
}

interface Comparison {
  first: string;
  second: string;
  sign: number;
}

const MORE = /\b(?:more|higher|greater|better|further|ahead|sooner|faster|superior|outperform\w*|beat|raised|increased|above)\b/i;
const LESS = /\b(?:less|lower|fewer|worse|behind|slower|inferior|underperform\w*|below|reduced)\b/i;
const THAN = /\b(?:than|versus|against|compared with|compared to|to placebo|beat|outperformed|superior to|inferior to)\b/i;
const CONTROLS = /\b(?:placebo|vehicle|control(?:s| group)?|comparator|standard care|usual care|TNF inhibitors?)\b/gi;

/** "A … more … than B" as its two arms and sign; null where the text compares nothing or more than two. */
function readComparison(text: string, context: VerifyContext): Comparison | null {
  const than = THAN.exec(text);
  if (!than) return null;
  const controls = [...text.matchAll(CONTROLS)].map((m) => ({ start: m.index, end: m.index + m[0].length, name: 'control' }));
  const arms = [...nameDrugSpans(text, context), ...controls].sort((a, b) => a.start - b.start);
  const before = arms.filter((arm) => arm.end <= than.index);
  const after = arms.filter((arm) => arm.start >= than.index);
  // "Compared with dupilumab, baricitinib …": the second arm comes first.
  if (before.length === 0 && after.length >= 2) return { first: after[1]!.name, second: after[0]!.name, sign: signOf(text) };
  if (before.length === 0 || after.length === 0) return null;
  return { first: before[0]!.name, second: after[0]!.name, sign: signOf(text) };
}

function signOf(text: string): number {
  const [more, less] = [MORE.test(text), LESS.test(text)];
  return more === less ? 0 : more ? 1 : -1;
}
