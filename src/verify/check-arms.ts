import { readQuantities } from '../findings/read-quantities.ts';
import type { Objection, VerifyContext } from './claim-to-verify.ts';
import { nameDrugs } from './name-drugs.ts';

const CONTROL = /\b(?:placebo|vehicle|control(?:s| group)?|comparator|standard care|usual care|TNF inhibitors?)\b/gi;
const OF_ARM = /^.{0,60}\b(?:on|with|for|in|taking|receiving|given|after|of|without|to)\s(?:the\s|an?\s)?$/is;

// "80% after stopping baricitinib" is not a result on baricitinib.
const LEFT_ARM = /\b(?:stopp\w+|discontinu\w+|switch\w+ (?:from|off)|withdr\w+)\b/i;

/** A figure and the arm it belongs to. */
interface ArmValue {
  value: number;
  arms: string[];
}

/**
 * Each percentage belongs to the same arm in claim and quotes, and "A more than B" names its arms in the quotes' order. Figures whose arm is
 * not told are left alone.
 */
export function checkArms(claim: string, evidence: string, context: VerifyContext): Objection[] {
  const objections: Objection[] = [];
  const quoteValues = readArmValues(evidence, context);
  const claimValues = readArmValues(claim, context);
  for (const { value, arms } of claimValues) {
    const held = quoteValues.filter((other) => other.value === value);
    if (held.length === 0 || arms.length === 0) continue;
    const fits = held.some((other) => other.arms.length === 0 || meet(other.arms, arms));
    // Sure only where the figures are exchanged: this arm has another of the claim's figures in the quote, or the claim gives this figure's arm another.
    const exchanged =
      quoteValues.some(
        (other) => other.value !== value && meet(other.arms, arms) && claimValues.some((mine) => mine.value === other.value),
      ) || claimValues.some((mine) => mine.value !== value && held.some((other) => meet(other.arms, mine.arms)));
    if (!fits && exchanged) {
      objections.push({
        check: 'arms',
        opposes: true,
        reason: `${value}% belongs to another arm in the quote (${held[0]!.arms.join(', ')}), not to ${arms.join(', ')}.`,
      });
    }
  }
  const [mine, theirs] = [readComparison(claim, context), readComparison(evidence, context)];
  if (
    mine &&
    theirs &&
    mine.first !== mine.second &&
    mine.first === theirs.second &&
    mine.second === theirs.first &&
    mine.sign === theirs.sign
  ) {
    objections.push({
      check: 'arms',
      opposes: true,
      reason: `The claim compares ${mine.first} with ${mine.second}; the quote has them the other way round.`,
    });
  }
  return objections;
}

function meet(a: string[], b: string[]): boolean {
  return a.some((name) => b.includes(name));
}

/** The percentages of a text with the arm each belongs to: the one named after it ("35% on placebo"), else lists in order, else the one before. */
function readArmValues(text: string, context: VerifyContext): ArmValue[] {
  const figures = readQuantities(text).filter((q) => q.role === 'percentage' && q.upper === null);
  const arms = findArms(text, context);
  return figures.map((figure, i) => ({
    value: figure.value,
    arms:
      armAfter(text, figure, figures[i + 1], arms) ?? armInList(text, figures, i, arms) ?? armBefore(text, figure, figures[i - 1], arms),
  }));
}

function armAfter(text: string, figure: Span, next: Span | undefined, arms: Arm[]): string[] | null {
  const first = arms.find((arm) => arm.start >= figure.end && arm.start < (next?.start ?? text.length));
  if (!first) return null;
  const between = text.slice(figure.end, first.start);
  if (LEFT_ARM.test(between)) return [];
  return OF_ARM.test(between) && !/[;.]\s/.test(between) ? armAt(arms, first, text) : null;
}

// "(71% against 61%)" after two arms: first figure to first arm.
function armInList(text: string, figures: Span[], index: number, arms: Arm[]): string[] | null {
  const joined = (a: Span, b: Span) => /^(?:,| and| or|, and| against| versus| vs\.?) $/.test(text.slice(a.end, b.start));
  let [from, to] = [index, index];
  while (from > 0 && joined(figures[from - 1]!, figures[from]!)) from--;
  while (to + 1 < figures.length && joined(figures[to]!, figures[to + 1]!)) to++;
  if (from === to) return null;
  const named = groupArms(
    text.slice(0, figures[from]!.start),
    arms.filter((arm) => arm.end <= figures[from]!.start),
  );
  if (named.length === to - from + 1) return named[index - from]!;
  // "on baricitinib 24.8% versus 8.8% on placebo": the first may stand after its arm, the others after nobody's.
  return index === from ? null : [];
}

function armBefore(text: string, figure: Span, previous: Span | undefined, arms: Arm[]): string[] {
  const before = arms.findLast((arm) => arm.end <= figure.start && arm.start >= (previous?.end ?? 0) && figure.start - arm.end < 60);
  return before && !/;|\)|, (?:while|whereas|but|and)\b/.test(text.slice(before.end, figure.start)) ? armAt(arms, before, text) : [];
}

// Arms in order without repeats, a drug and the dose right after it as one.
function groupArms(text: string, arms: Arm[]): string[][] {
  const groups: string[][] = [];
  for (let i = 0; i < arms.length; i++) {
    const names = armAt(arms, arms[i]!, text);
    const joined = arms[i + 1] && /^\s?$/.test(text.slice(arms[i]!.end, arms[i + 1]!.start));
    if (joined) i++;
    if (!groups.some((group) => group[0] === names[0])) groups.push(names);
  }
  return groups;
}

interface Span {
  start: number;
  end: number;
}

interface Arm {
  start: number;
  end: number;
  name: string;
}

// A dose without its drug ("35% on 4 mg") is an arm too.
function findArms(text: string, context: VerifyContext): Arm[] {
  const arms: Arm[] = [...text.matchAll(CONTROL)].map((m) => ({ start: m.index, end: m.index + m[0].length, name: 'control' }));
  for (const match of text.matchAll(/[\p{L}]{5,}/gu)) {
    const [drug] = nameDrugs(match[0], context.drugs);
    if (drug) arms.push({ start: match.index, end: match.index + match[0].length, name: drug });
  }
  for (const dose of readQuantities(text))
    if (dose.role === 'dose') arms.push({ start: dose.start, end: dose.end, name: `${dose.value}${dose.unit}` });
  return arms.sort((a, b) => a.start - b.start);
}

// "baricitinib 4 mg" is one arm under two names; "without baricitinib (placebo)" is the control.
function armAt(arms: Arm[], first: Arm, text: string): string[] {
  if (/\bwithout\s+$/i.test(text.slice(0, first.start))) return ['control'];
  const names = [first.name];
  const next = arms.find((arm) => arm.start >= first.end);
  if (first.name !== 'control' && next && /^\s?$/.test(text.slice(first.end, next.start)) && next.name !== 'control') names.push(next.name);
  return names.length === 2 ? [names[1]!] : names;
}

interface Comparison {
  first: string;
  second: string;
  sign: number;
}

const MORE = /\b(?:more|higher|greater|better|superior|outperform\w*|beat|raised|increased|brought more|above)\b/i;
const LESS = /\b(?:less|lower|fewer|worse|inferior|underperform\w*|below|reduced)\b/i;
const THAN = /\b(?:than|versus|against|compared with|compared to|to placebo|beat|outperformed|superior to|inferior to)\b/i;

/** "A … more … than B" as its two arms and sign; null where the text compares nothing or more than two. */
function readComparison(text: string, context: VerifyContext): Comparison | null {
  const than = THAN.exec(text);
  if (!than) return null;
  const arms = findArms(text, context).filter((arm) => !/^\d/.test(arm.name));
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
