import type { Bound, Quantity } from '../domain/finding.ts';

// Within one measure, how many of the base a unit is. Months and weeks are not converted: a text that says one means one.
const BASE: Record<string, [string, number]> = {
  weeks: ['days', 7],
  days: ['days', 1],
  years: ['months', 12],
  months: ['months', 1],
  hours: ['minutes', 60],
  minutes: ['minutes', 1],
  'per day': ['per week', 7],
  'per week': ['per week', 1],
  'mg/day': ['mg', 1],
};

/** True where two quantities say the same number: value and unit, or value alone where one of them names no unit. */
export function sameAmount(a: Quantity, b: Quantity): boolean {
  return ends(a).every((value) => ends(b).some((other) => equal(value, a, other, b) || rounds(value, a, other, b)));
}

/** True where a share told in words with a limit ("fewer than one in ten") holds of a percentage that lies near the limit (9.4 %). */
export function limitsNear(share: Quantity, percentage: Quantity): boolean {
  const side = sideOf(share.bound);
  if (side === 0 || share.unit !== '%' || share.text.includes('%') || percentage.unit !== '%' || percentage.upper !== null) return false;
  const [part, whole] = side < 0 ? [percentage.value, share.value] : [share.value, percentage.value];
  return sideOf(percentage.bound) === 0 && part < whole && part >= 0.7 * whole;
}

/** True where the bounds of two quantities with the same amount do not exclude each other ("under 500" and "over 500" do). */
export function boundsAgree(claim: Bound, quote: Bound): boolean {
  const [a, b] = [sideOf(claim), sideOf(quote)];
  if (a === b) return true;
  if (a !== 0 && b !== 0) return false;
  // A strict bound that the quote does not have is the claim's own; "up to", "from" and "at least" often go with a plain number.
  return a === 0 || claim === '<=' || claim === '>=';
}

function ends(quantity: Quantity): number[] {
  return quantity.upper === null ? [quantity.value] : [quantity.value, quantity.upper];
}

function equal(value: number, a: Quantity, other: number, b: Quantity): boolean {
  if (a.unit === 'date' && b.unit === 'date') return sameDate(value, other);
  if (a.unit === null || b.unit === null || a.unit === b.unit) return near(value, other);
  const [left, right] = [BASE[a.unit], BASE[b.unit]];
  return left !== undefined && right !== undefined && left[0] === right[0] && near(value * left[1], other * right[1]);
}

// "About four" of 3.97: a claim that says it rounds may, to whole numbers, by two in a hundred at most.
function rounds(value: number, a: Quantity, other: number, b: Quantity): boolean {
  const sameUnit = a.unit === null || b.unit === null || a.unit === b.unit;
  if (a.bound !== '~' || a.role === 'date' || !sameUnit) return false;
  // A share told in words ("nearly one in four") stands for what lies near it.
  if (a.unit === '%' && !/\d/.test(a.text)) return Math.abs(value - other) <= 2;
  return Number.isInteger(value) && Math.abs(value - other) <= 0.02 * Math.abs(other);
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));
}

// What one of two dates does not say is not held against the other.
function sameDate(claim: number, quote: number): boolean {
  const parts = (date: number) => [Math.floor(date / 10_000), Math.floor(date / 100) % 100, date % 100];
  const [a, b] = [parts(claim), parts(quote)];
  return a.every((part, i) => part === b[i] || part === 0);
}

function sideOf(bound: Bound): -1 | 0 | 1 {
  if (bound === '<' || bound === '<=') return -1;
  return bound === '>' || bound === '>=' ? 1 : 0;
}
