import type { Quantity } from '../../../domain/finding.ts';
import { boundsAgree, sameAmount } from '../../../findings/compare-quantities.ts';
import { readQuantities } from '../../../findings/read-quantities.ts';
import { splitSentences } from '../../../text/split-sentences.ts';
import type { EditionFault } from './told-from.ts';

// Roles of bare numbers: with a unit they measure something.
const BARE = new Set(['count', 'other', 'measurement']);
// Detail that may go: how sure a figure is, not what it is.
const DETAIL = new Set(['interval', 'p-value', 'date', 'count', 'other', 'measurement']);

/**
 * Every number of a telling is one of its source's, a frequency being the percentage that rounds to it; no dose, share, time, age or
 * limit of `said`, which is the source without its statistics, is lost, nor on which side it bounds.
 */
export function checkToldQuantities(told: string, source: string, said: string): EditionFault[] {
  const [mine, theirs] = [quantitiesOf(told), quantitiesOf(source)];
  const faults: EditionFault[] = [];
  for (const quantity of mine) {
    const same = theirs.filter((other) => isToldAs(quantity, other));
    if (same.length === 0) faults.push({ check: 'quantities', reason: `"${quantity.text}" does not stand in the source.` });
    else if (!same.some((other) => boundsAgree(quantity.bound, other.bound)))
      faults.push({ check: 'quantities', reason: `"${quantity.text}" is limited the other way in the source.` });
  }
  const kept = quantitiesOf(said).filter(({ role, unit }) => !DETAIL.has(role) || (BARE.has(role) && unit !== null));
  for (const quantity of kept) {
    if (isToldAsLimit(quantity, told)) continue;
    const same = mine.filter((other) => isToldAs(other, quantity));
    const often = REPEATED.has(quantity.role) ? kept.filter((other) => isToldAs(other, quantity)).length : 1;
    if (same.length < often) faults.push({ check: 'quantities', reason: `"${quantity.text}" of the source is not told.` });
    else if (isLimit(quantity) && !same.some(({ bound }) => bound[0] === quantity.bound[0]))
      faults.push({ check: 'quantities', reason: `"${quantity.text}" of the source is told without its limit.` });
  }
  return [...faults, ...checkDigits(told, source)];
}

// What stands once for each of several things: a second "once a day" is not told by the first.
const REPEATED = new Set(['frequency', 'age']);
const isLimit = ({ bound }: Quantity): boolean => /[<>]/.test(bound);

// Digits that belong to names ("phase 2b") are those of the source too.
function checkDigits(told: string, source: string): EditionFault[] {
  const held = new Set(source.match(/\d+/g));
  const read = quantitiesOf(told).flatMap(({ text }) => text.match(/\d+/g) ?? []);
  const added = (told.match(/\d+/g) ?? []).filter((digits) => !held.has(digits) && !read.includes(digits));
  return added.map((digits) => ({ check: 'quantities', reason: `"${digits}" does not stand in the source.` }));
}

/** The quantities of a text, with what only says how sure a figure is left out. */
export function quantitiesOf(text: string): Quantity[] {
  return splitSentences(text.replace(/\n• ?/g, ' • '))
    .flatMap((sentence) => readQuantities(sentence.text))
    .filter((quantity) => quantity.role !== 'p-value');
}

/** True where a number of a telling is this number of its source: the same amount, or the frequency that its percentage rounds to. */
export function isToldAs(told: Quantity, said: Quantity): boolean {
  return sameAmount(told, said) || roundsTo(told, said);
}

/** True where a frequency out of 100 or 1,000 is the rounded percentage of the source. */
function roundsTo(told: Quantity, said: Quantity): boolean {
  const whole = /(?:in|of) (?:every )?(100|1,?000)\b/.exec(told.text)?.[1]?.replace(',', '');
  if (!whole || said.unit !== '%' || said.upper !== null || told.upper !== null) return false;
  const scale = Number(whole) / 100;
  return Math.round(said.value * scale) === Math.round(told.value * scale);
}

const LABORATORY = /\/(?:µ|u)?L$|per µL|\bg\/d?L\b|mL\/min/i;

/** True where a limit of a blood test is told as "too low" or "too high": what it is, only the reader's doctor needs in figures. */
function isToldAsLimit({ unit, bound, role }: Quantity, told: string): boolean {
  if (!unit || !(role === 'level' || LABORATORY.test(unit))) return false;
  return (bound.startsWith('<') && /\btoo low\b/.test(told)) || (bound.startsWith('>') && /\btoo high\b/.test(told));
}
