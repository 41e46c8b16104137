/** A unit as it was read: its normal name, and what a value is multiplied by to be in it. `length` is what was read of the text. */
export interface ReadUnit {
  unit: string;
  factor: number;
  length: number;
}

const PER_DAY = String.raw`(?:\s?\/\s?|\s(?:per|a)\s|\severy\s)(?:day|d)\b`;
const PER_WEEK = String.raw`(?:\s?\/\s?|\s(?:per|a)\s)(?:week|wk)\b`;
const PER_KG = String.raw`(?:\s?\/\s?|\sper\s)(?:kg|kilogram)\b(?:\s(?:of\s)?body\s?weight)?`;
const MICRO = String.raw`(?:[µμ]|mc|u)`;
const MASSES: [string, number][] = [
  [String.raw`(?:micrograms?|${MICRO}g)`, 0.001],
  [String.raw`(?:milligrams?|mg)`, 1],
  [String.raw`(?:grams?|g)`, 1000],
];
const LITRE = String.raw`(?:l|lit(?:re|er)s?)`;
const MICROLITRE = String.raw`(?:microlit(?:re|er)s?|${MICRO}l|mm\s?(?:3|³|\^3)|cubic\smillimet(?:re|er)s?)`;
const OVER = String.raw`(?:\s?\/\s?|\sper\s)`;

// Longest first: the first that fits is the unit. A unit written like a word ends at a word boundary.
const UNITS: [RegExp, string, number][] = (
  [
    [String.raw`(?:percentage|%)[-\s]points?`, 'percentage points', 1],
    [String.raw`(?:%|per\s?cent\b)`, '%', 1],
    ...MASSES.flatMap(([mass, factor]): [string, string, number][] => [
      [`${mass}${PER_KG}(?:${PER_DAY}|\\sdaily\\b)`, 'mg/kg/day', factor],
      [`${mass}${PER_KG}(?:\\s?\\/\\s?|\\sper\\s)(?:min|minute)\\b`, 'mg/kg/min', factor],
      [`${mass}${PER_KG}`, 'mg/kg', factor],
      [String.raw`${mass}${OVER}(?:m2|m²|square\smet(?:re|er))`, 'mg/m2', factor],
      [String.raw`${mass}${OVER}(?:ml|millilit(?:re|er)s?)\b`, 'mg/mL', factor],
      [String.raw`${mass}${OVER}day\b`, 'mg/day', factor],
      [`${mass}${PER_WEEK}`, 'mg/week', factor],
    ]),
    [String.raw`(?:milligrams?|mg)\s?\/\s?g\b`, 'mg/g', 1],
    [String.raw`(?:grams?|g)${OVER}(?:dl|decilit(?:re|er)s?)\b`, 'g/dL', 1],
    [String.raw`(?:grams?|g)${OVER}${LITRE}\b`, 'g/dL', 0.1],
    [String.raw`(?:milligrams?|mg)${OVER}(?:dl|decilit(?:re|er)s?)\b`, 'mg/dL', 1],
    [String.raw`(?:milligrams?|mg)${OVER}${LITRE}\b`, 'mg/L', 1],
    [String.raw`(?:nanograms?|ng)${OVER}ml\b`, 'ng/mL', 1],
    [String.raw`(?:ml|millilit(?:re|er)s?)${OVER}(?:min|minute)${OVER}1[.·]73\s?(?:m2|m²|m\^2|square\smet(?:re|er)s?)`, 'mL/min', 1],
    [String.raw`(?:ml|millilit(?:re|er)s?)${OVER}(?:min|minute)\b`, 'mL/min', 1],
    [String.raw`(?:[x×*]\s?)10\s?(?:\^\s?)?(?:9|⁹)\s?(?:cells)?${OVER}${LITRE}\b`, '/µL', 1000],
    [String.raw`(?:[x×*]\s?)10\s?(?:\^\s?)?(?:6|⁶)\s?(?:cells)?${OVER}${LITRE}\b`, '/µL', 1],
    [String.raw`(?:[x×*]\s?)10\s?(?:\^\s?)?(?:3|³)\s?(?:cells)?${OVER}${MICROLITRE}`, '/µL', 1000],
    [String.raw`(?:cells?\s?)?(?:\/\s?|per\s)${MICROLITRE}`, '/µL', 1],
    [String.raw`(?:cells?\s?)?(?:\/\s?|per\s)(?:ml|millilit(?:re|er)s?)\b`, '/µL', 0.001],
    [String.raw`(?:[x×]|times)\s?(?:the\s)?(?:uln|upper\slimit\sof\s(?:the\s)?normal)(?:\srange)?`, '×ULN', 1],
    [String.raw`(?:-?\s?fold\b|[x×]\b|times\b(?=\s(?:the|as|higher|more|greater|that|normal)))`, 'fold', 1],
    [String.raw`${MICRO}mol${OVER}${LITRE}\b`, 'µmol/L', 1],
    [String.raw`mmol${OVER}${LITRE}\b`, 'mmol/L', 1],
    [String.raw`(?:iu|u|units?)${OVER}ml\b`, 'IU/mL', 1],
    [String.raw`(?:iu|u|units?)${OVER}${LITRE}\b`, 'IU/L', 1],
    [String.raw`(?:iu|international\sunits?)\b`, 'IU', 1],
    ...MASSES.map(([mass, factor]): [string, string, number] => [String.raw`${mass}\b(?!\s?\/\s?[a-z])`, 'mg', factor]),
    [String.raw`(?:kg|kilograms?)${OVER}m(?:2|²)`, 'kg/m2', 1],
    [String.raw`(?:kg|kilograms?)\b`, 'kg', 1],
    [String.raw`(?:ml|millilit(?:re|er)s?)${PER_KG}`, 'mL/kg', 1],
    [String.raw`(?:ml|millilit(?:re|er)s?)\b`, 'mL', 1],
    [String.raw`(?:nm|nanomolar)\b`, 'nM', 1],
    [String.raw`(?:mmhg|mm\shg)\b`, 'mmHg', 1],
    [String.raw`cm\b`, 'cm', 1],
    [String.raw`mm\b`, 'mm', 1],
    [String.raw`(?:\s?events?)?\s?per\s100\s(?:patient|person)[-\s]years?\b`, 'per 100 patient-years', 1],
    [String.raw`(?:\s?events?)?\s?per\s1,?000\s(?:patient|person)[-\s]years?\b`, 'per 100 patient-years', 0.1],
    [String.raw`(?:patient|person)[-\s]years?\b`, 'patient-years', 1],
    [String.raw`(?:years?|yrs?)(?:[-\s]olds?\b|\sof\sage\b)?\b`, 'years', 1],
    [String.raw`months?(?:[-\s]old\b|\sof\sage\b)?\b`, 'months', 1],
    [String.raw`(?:weeks?|wks?)\b`, 'weeks', 1],
    [String.raw`fortnights?\b`, 'weeks', 2],
    [String.raw`days?\b`, 'days', 1],
    [String.raw`(?:hours?|hrs?|h)\b`, 'hours', 1],
    [String.raw`(?:minutes?|mins?)\b`, 'minutes', 1],
    [String.raw`points?\b`, 'points', 1],
  ] satisfies [string, string, number][]
).map(([source, unit, factor]) => [new RegExp(`[\\s\u00a0]?-?${source}`, 'iuy'), unit, factor]);

/** The unit that begins at `from` in the text (after one space or hyphen at most), or null. */
export function readUnit(text: string, from: number): ReadUnit | null {
  for (const [pattern, unit, factor] of UNITS) {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (match) return { unit, factor, length: match[0].length };
  }
  return null;
}

// Words that put the unit before the number: "week 16", "aged 65".
const LEADING_UNIT =
  /\b(?:(weeks?)|(months?)|(days?)|(years?)|(age[ds]?(?:\s(?:of|from|over|under|above|below|at\sleast))?))(?:\s(?:of\s)?|-)$/i;

/** The unit that a word just before the number gives ("week 16"), or null. `before` is the text up to the number. */
export function readLeadingUnit(before: string): string | null {
  const match = LEADING_UNIT.exec(before);
  if (!match) return null;
  if (match[1]) return 'weeks';
  if (match[2]) return 'months';
  if (match[3]) return 'days';
  return 'years';
}
