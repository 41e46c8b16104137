import type { Quantity } from '../domain/finding.ts';
import { maskNames } from './mask-names.ts';
import { readBound } from './read-bound.ts';
import { readDates } from './read-dates.ts';
import { readFrequencies } from './read-frequencies.ts';
import { readNumberWords } from './read-number-words.ts';
import { readLeadingUnit, readUnit } from './read-units.ts';
import { tellRole } from './tell-role.ts';

const NUMBER = String.raw`(?:\d{1,3}(?:[,\u2009\u202f]\d{3})+(?!\d)|\d+)(?:[.·]\d+)?|(?<=[<>=≤≥\s])\.\d+`;
const SIGN = String.raw`(?<![\d\p{L})])[-−]?`;
const NUMBERS = new RegExp(String.raw`(?<![\d._]|\d[,:])(${SIGN}(?:${NUMBER}))(?![\d_])`, 'gu');
const RANGE_END = new RegExp(String.raw`\s?(?:-|–|—|−|\bto\b(?: under| below| less than)?)\s?([-−]?(?:${NUMBER}))(?![\d_])`, 'uy');
const BETWEEN_END = new RegExp(String.raw`\s?and\s([-−]?(?:${NUMBER}))(?![\d_])`, 'uy');
const OUT_OF =
  /(?<![\d.,_])(\d+|one|two|three|four|five|six|seven|eight|nine)(?: (?:people|persons?|patients?|adults?|children|women|men))? (?:in|out of|of|in every) (?:every )?(10|100|1,?000|10,?000|two|three|four|five|six|seven|eight|nine|ten|a hundred|a thousand)(?![\d.,_]*\d)(?!\p{L})(?! (?:trials|studies|years|months|weeks|days))/giu;
const JOINS = /^,? (?:and|or|to|and then|then|versus|vs\.?) (?:about |under |over |at least )?$/;

/** A number before its bound and role are told. */
interface Raw {
  start: number;
  end: number;
  value: number;
  upper: number | null;
  unit: string | null;
  factor: number;
  /** The unit stands before the number ("week 16"). */
  leads: boolean;
}

/**
 * Every quantity of a text, in its order: numbers in digits or words with unit, bound, range and role, dates and frequencies. Digits that
 * belong to names (JAK1, DELTA 2, EASI-75, NCT…) are none. Give one sentence at a time: context words are looked for around the number.
 */
export function readQuantities(text: string): Quantity[] {
  // 1. What looks like a number and is none, or is read by a rule of its own, is blanked out.
  const found: Quantity[] = [];
  let rest = maskNames(text);
  const take = (span: { start: number; end: number }) => (rest = blank(rest, span.start, span.end));
  for (const date of readDates(rest)) {
    found.push({ ...spanOf(text, date), value: date.value, upper: null, bound: '=', unit: 'date', role: 'date' });
    take(date);
  }
  for (const frequency of readFrequencies(rest)) {
    found.push({ ...spanOf(text, frequency), value: frequency.value, upper: null, bound: '=', unit: frequency.unit, role: 'frequency' });
    take(frequency);
  }
  for (const share of readShares(rest)) {
    const bound = readBound(text.slice(0, share.start), text.slice(share.end));
    found.push({ ...spanOf(text, share), value: share.value, upper: null, bound, unit: '%', role: 'percentage' });
    take(share);
  }
  // 2. Numbers with the units that stand at them, then units that a list shares.
  const raw = [...readDigits(rest), ...readWords(rest)].sort((a, b) => a.start - b.start);
  shareUnits(rest, raw);
  // 3. Bounds and roles from the words around.
  for (const number of raw) found.push(complete(text, rest, number));
  return found.sort((a, b) => a.start - b.start);
}

function readDigits(text: string): Raw[] {
  const numbers: Raw[] = [];
  let reached = 0;
  for (const match of text.matchAll(NUMBERS)) {
    if (match.index < reached) continue;
    const start = match.index;
    let end = start + match[0].length;
    const before = text.slice(Math.max(0, start - 40), start);
    const range = rangeEnd(text, end, /\bbetween(?: about)? $/i.test(before));
    if (range) end = range.end;
    const unit = readUnit(text, end);
    const leading = unit
      ? null
      : readLeadingUnit(before.replace(/\b(?:under|over|below|above|at least|about|around|up to|from|<|>|≤|≥)\s?$/i, ''));
    reached = end + (unit?.length ?? 0);
    numbers.push({
      start,
      end: reached,
      value: numberOf(match[0]),
      upper: range ? range.value : null,
      unit: unit?.unit ?? leading,
      factor: unit?.factor ?? 1,
      leads: leading !== null,
    });
  }
  return numbers;
}

function rangeEnd(text: string, from: number, between: boolean): { end: number; value: number } | null {
  for (const pattern of between ? [BETWEEN_END, RANGE_END] : [RANGE_END]) {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (match) return { end: from + match[0].length, value: numberOf(match[1]!) };
  }
  return null;
}

// "a week or less", "at least a month": one of its unit, where it is bounded.
const BOUNDED_ONE =
  /\b(an?) (?=(?:week|month|year|day|hour)s? or (?:less|more|longer|under|over)\b)|(?<=\b(?:at least|more than|less than|under|over|up to|within|at most) )(an?) (?=(?:week|month|year|day|hour)\b)/gi;

// "one" is a quantity only with a unit of time or measure at it; the other words also where they count things.
function readWords(text: string): Raw[] {
  const numbers: Raw[] = [];
  const ones = [...text.matchAll(BOUNDED_ONE)].map((m) => ({ start: m.index, end: m.index + (m[1] ?? m[2])!.length, value: 1 }));
  for (const { start, end, value } of [...readNumberWords(text), ...ones]) {
    const unit = readUnit(text, end);
    if (!unit && (value <= 1 || value === 100)) continue;
    numbers.push({
      start,
      end: end + (unit?.length ?? 0),
      value,
      upper: null,
      unit: unit?.unit ?? null,
      factor: unit?.factor ?? 1,
      leads: false,
    });
  }
  return numbers;
}

// "2 or 4 mg" and "5, 10 and 15 mg" lend their unit backwards, "weeks 104 and 152" forwards.
function shareUnits(text: string, numbers: Raw[]): void {
  let shared: boolean = false;
  for (let i = numbers.length - 2; i >= 0; i--) {
    const [here, next] = [numbers[i]!, numbers[i + 1]!];
    const gap = text.slice(here.end, next.start);
    const joins: boolean = JOINS.test(gap) || (shared && /^, $/.test(gap));
    shared = here.unit === null && next.unit !== null && joins && !next.leads;
    if (shared) [here.unit, here.factor] = [next.unit, next.factor];
  }
  for (let i = 1; i < numbers.length; i++) {
    const [before, here] = [numbers[i - 1]!, numbers[i]!];
    const gap = text.slice(before.end, here.start);
    if (here.unit === null && before.leads && (JOINS.test(gap) || /^, $/.test(gap))) [here.unit, here.leads] = [before.unit, true];
  }
}

function complete(text: string, masked: string, raw: Raw): Quantity {
  const before = masked.slice(Math.max(0, raw.start - 80), raw.start);
  const after = masked.slice(raw.end, raw.end + 60);
  let bound = readBound(before, after);
  // "from 0.44 to 0.11" goes from one end to the other.
  if (bound === '>=' && /from $/i.test(before) && (raw.upper !== null || after.startsWith(' to '))) bound = '=';
  const scale = (value: number) => Number((value * raw.factor).toPrecision(12));
  const unit = raw.unit ?? (isBareAge(before, after, raw.value) ? 'years' : null);
  const role = tellRole({
    text: text.slice(raw.start, raw.end),
    before,
    after,
    unit,
    value: raw.value,
    bound,
    isRange: raw.upper !== null,
  });
  // "over 36 weeks" is how long, "over 36 years" of a person how old.
  if (role === 'time' && bound === '>' && /\bover (?:about )?$/i.test(before)) bound = '=';
  const upper = raw.upper === null ? null : scale(raw.upper);
  return { ...spanOf(text, raw), value: scale(raw.value), upper, bound, unit, role };
}

// "people over 75" is an age without its unit.
function isBareAge(before: string, after: string, value: number): boolean {
  const who =
    /\b(?:people|adults|those|patients|persons|women|men|children|adolescents) (?:aged |who are )?(?:over|under|above|below|at least|younger than|older than) $/i;
  return who.test(before) && value > 0 && value < 110 && !/^[\s-]?(?:%|[a-z]*\/|of\b)/i.test(after);
}

const WHOLES: Record<string, number> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  'a hundred': 100,
  'a thousand': 1000,
};

// A share told as a frequency ("7 out of 100") is the percentage it stands for.
function readShares(text: string): { start: number; end: number; value: number }[] {
  const words = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
  return [...text.matchAll(OUT_OF)].map((match) => {
    const part = words.indexOf(match[1]!.toLowerCase());
    const value = (100 * (part >= 0 ? part : Number(match[1]))) / (WHOLES[match[2]!.toLowerCase()] ?? numberOf(match[2]!));
    return { start: match.index, end: match.index + match[0].length, value: Number(value.toPrecision(12)) };
  });
}

function numberOf(digits: string): number {
  return Number(
    digits
      .replace(/[,\u2009\u202f]/g, '')
      .replace('−', '-')
      .replace('·', '.'),
  );
}

function spanOf(text: string, { start, end }: { start: number; end: number }): { start: number; end: number; text: string } {
  return { start, end, text: text.slice(start, end) };
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + '_'.repeat(end - start) + text.slice(end);
}
