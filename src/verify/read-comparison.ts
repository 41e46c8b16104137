import type { VerifyContext } from './claim-to-verify.ts';
import { nameDrugSpans } from './read-results.ts';

/**
 * Whether claim and quotes compare the same two arms the same way: "A more than B" agrees with "B less than A". Null where one of them compares
 * nothing, or other arms.
 */
export function compareComparisons(
  claim: string,
  evidence: string,
  context: VerifyContext,
): { first: string; second: string; agree: boolean } | null {
  const [told, held] = [readComparison(claim, context), readComparison(evidence, context)];
  if (!told || !held || told.first === told.second) return null;
  const { first, second } = told;
  const sign = told.sign * held.sign;
  if (first === held.first && second === held.second) return sign === 0 ? null : { first, second, agree: sign > 0 };
  if (first === held.second && second === held.first) return { first, second, agree: sign < 0 };
  return null;
}

/** Two arms that a text holds against each other, and whether it says more (1), less (-1) or neither of the first. */
interface Comparison {
  first: string;
  second: string;
  sign: number;
}

const MORE =
  /\b(?:more|higher|greater|better|further|ahead|sooner|faster|superior|outperform\w*|beat(?!en by)|outdid|raised|increased|above)\b/i;
const LESS = /\b(?:less|lower|fewer|worse|behind|slower|inferior|underperform\w*|outdone by|beaten by|below|reduced)\b/i;
const THAN =
  /\b(?:than|versus|against|compared with|compared to|to placebo|beat|outdid|outdone by|beaten by|outperformed|superior to|inferior to)\b/i;
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
