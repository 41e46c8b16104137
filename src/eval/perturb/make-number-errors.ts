import { holdsNumber, replaceInClaim, type ClaimAndQuote, type MakeError } from './error-kinds.ts';
import { pickOne, type Random } from './seeded-random.ts';

const DOSE = /(?<![\d.,])(\d+(?:\.\d+)?)( ?(?:mg|mcg|g|mL)\b(?!\/d?L))/g;
const PERCENTAGE = /(?<![\d.,–-])(\d+(?:\.\d+)?)%(?! (?:CI|CrI|credible))/g;
const NUMBER_WORD = '\\d+(?:\\.\\d+)?|one|two|three|four|five|six|eight|ten|twelve';
const TIME_BEFORE = /\b(weeks?|months?|days?) (\d+)\b/gi;
const TIME_AFTER = /(?<![\d.,])(\d+)([- ](?:weeks?|months?|days?))\b/g;
const TIMES = [2, 4, 8, 12, 16, 24, 36, 52, 76, 104];

const UNITS: [RegExp, string[]][] = [
  [/(?<=\d ?)mg(?!\/)\b/g, ['g', 'mcg', 'mg/kg']],
  [/(?<=\d ?)mg\/kg/g, ['mg', 'g/kg']],
  [/(?<=\d )g(?!\/)\b/g, ['mg', 'kg']],
  [/(?<=\d ?)g\/dL/g, ['mg/dL']],
  [/(?<=\d )kg\b/g, ['g']],
  [new RegExp(`(?<=\\b(?:${NUMBER_WORD})[- ])weeks?\\b|\\bweek(?= \\d)`, 'gi'), ['month', 'day']],
  [new RegExp(`(?<=\\b(?:${NUMBER_WORD})[- ])months?\\b|\\bmonth(?= \\d)`, 'gi'), ['week', 'year']],
  [new RegExp(`(?<=\\b(?:${NUMBER_WORD})[- ])days?\\b`, 'gi'), ['week', 'month']],
  [new RegExp(`(?<=\\b(?:${NUMBER_WORD})[- ])years?\\b`, 'gi'), ['month']],
  [/\bonce(?= (?:daily|a day))/gi, ['twice']],
  [/\btwice(?= (?:daily|a day))/gi, ['once']],
];

/** A dose ten times as high. */
export const makeDoseError: MakeError = (pair, _vocabulary, random) => {
  const dose = pickOne([...pair.claim.matchAll(DOSE)], random);
  if (!dose) return null;
  const wrong = String(Math.round(Number(dose[1]) * 10_000) / 1000);
  if (holdsNumber(pair.quote, wrong)) return null;
  return replaceInClaim(pair, dose.index, dose.index + dose[1]!.length, wrong);
};

/** Another unit, or another number of times a day. */
export const makeUnitError: MakeError = (pair, _vocabulary, random) => {
  const places = UNITS.flatMap(([pattern, others]) => [...pair.claim.matchAll(pattern)].map((found) => ({ found, others })));
  const place = pickOne(places, random);
  if (!place) return null;
  const [unit] = place.found;
  const other = pickOne(place.others, random)!;
  const plural = /s$/i.test(unit) && unit.length > 3 && !other.endsWith('s') ? 's' : '';
  const capital = /^[A-Z]/.test(unit) ? other.slice(0, 1).toUpperCase() + other.slice(1) : other;
  return replaceInClaim(pair, place.found.index, place.found.index + unit.length, capital + plural);
};

/** A percentage that the quote does not hold: two digits exchanged, a shifted decimal point, or some points more or fewer. */
export const makePercentageError: MakeError = (pair, _vocabulary, random) => {
  const found = pickOne([...pair.claim.matchAll(PERCENTAGE)], random);
  if (!found) return null;
  const wrong = pickOne(
    wrongPercentages(found[1]!, random).filter((value) => !holdsNumber(pair.quote, value)),
    random,
  );
  return wrong === undefined ? null : replaceInClaim(pair, found.index, found.index + found[1]!.length, wrong);
};

function wrongPercentages(right: string, random: Random): string[] {
  const digits = right.split('.')[1]?.length ?? 0;
  const value = Number(right);
  const moved = (5 + Math.floor(random() * 15)) * (random() < 0.5 ? -1 : 1);
  const exchanged = right.replace(/(\d)(\.?)(\d)/, '$3$2$1');
  return [exchanged, (value + moved).toFixed(digits), value >= 10 ? String(Math.round(value * 100) / 1000) : String(value * 10)].filter(
    (wrong) => !/^0\d/.test(wrong) && Number(wrong) !== value && Number(wrong) > 0 && Number(wrong) <= 100,
  );
}

/** Another week, month or day than the quote's. */
export const makeWeekError: MakeError = (pair, _vocabulary, random) => {
  const times = [
    ...[...pair.claim.matchAll(TIME_BEFORE)].map((m) => ({ start: m.index + m[1]!.length + 1, number: m[2]! })),
    ...[...pair.claim.matchAll(TIME_AFTER)].map((m) => ({ start: m.index, number: m[1]! })),
  ];
  const time = pickOne(times, random);
  if (!time) return null;
  const others = TIMES.filter((other) => other !== Number(time.number) && !holdsNumber(pair.quote, other));
  const wrong = pickOne(others, random);
  return wrong === undefined ? null : replaceInClaim(pair, time.start, time.start + time.number.length, String(wrong));
};

/** Two percentages of the claim exchanged; null where there are not two different ones side by side. */
export function exchangePercentages(pair: ClaimAndQuote, random: Random): ClaimAndQuote | null {
  const figures = [...pair.claim.matchAll(PERCENTAGE)];
  const places = figures.slice(1).flatMap((right, i) => (right[1] === figures[i]![1] ? [] : [{ left: figures[i]!, right }]));
  const place = pickOne(places, random);
  if (!place) return null;
  const { left, right } = place;
  const between = pair.claim.slice(left.index + left[1]!.length, right.index);
  return replaceInClaim(pair, left.index, right.index + right[1]!.length, right[1]! + between + left[1]!);
}
