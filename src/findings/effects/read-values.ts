import type { Quantity } from '../../domain/finding.ts';

/** A result in a sentence: the number, what it measures, its interval and how many people it is of. */
export interface EffectValue {
  value: Quantity;
  /** "percentage", "odds-ratio", "risk-difference" and so on; `ratio` or `difference` where the sentence doesn't say of what. */
  measure: string;
  interval: { low: number; high: number; level: number | null } | null;
  n: number | null;
  /** Where the value with all in brackets behind it ends. */
  end: number;
}

const RATIOS: [RegExp, string][] = [
  [/\b(?:reporting )?odds ratios?\b|\bR?OR\b/gi, 'odds-ratio'],
  [/\bhazard ratios?\b|\bHR\b|\bhazards?\b/gi, 'hazard-ratio'],
  [/\b(?:incidence |event )?rate ratios?\b|\bIRR\b/gi, 'rate-ratio'],
  [/\b(?:risk ratios?|relative risks?)\b|\bRR\b/gi, 'risk-ratio'],
  [/\bstandardi[sz]ed (?:incidence|mortality) ratios?\b|\b(?:SIR|SMR)\b/gi, 'standardised-ratio'],
];
const DIFFERENCES: [RegExp, string][] = [
  [/\b(?:standardi[sz]ed )?mean differences?\b|\bS?MD\b/gi, 'mean-difference'],
  [/\b(?:risk|rate|absolute|percentage[- ]point) differences?\b/gi, 'risk-difference'],
  [/\bnumbers? needed to (?:treat|harm)\b|\bNN[TH]\b/gi, 'number-needed'],
  [/\bdifferences?\b/gi, 'difference'],
];
// A share that defines an outcome or who took part, rather than a result.
const DEFINES_AFTER =
  /^(?: of)?[- ](?:or (?:more|less) )?(?:(?:scalp|hair|body|skin|eczema|of the(?! (?:[\w-]+ ){1,3}(?:group|arm)\b)|BSA|surface) |scalp\b|hair\b|(?:fall|drop|reduction|decrease|improvement|gain|increase|rise|loss) (?:in|of) (?:the )?(?:eczema |symptom |severity )?score)/i;
const DEFINES_BEFORE = /\((?:an? |at least(?: an?)? |≥ ?)$|\b(?:by|of|with|having) at least $|\bin the $|\bthe upper $|\bwhom \($/i;

/** The results of one sentence, in its order. Figures that define an outcome ("a 75% fall in the score") or a dose are none. */
export function readValues(text: string, quantities: Quantity[]): EffectValue[] {
  const values: EffectValue[] = [];
  for (const [i, value] of quantities.entries()) {
    const measure = measureOf(text, value, quantities, i, values.at(-1));
    if (!measure) continue;
    const { interval, end: intervalEnd } = intervalAfter(text, value, quantities, i, values);
    const people = peopleAfter(text, value.end);
    const last = values.at(-1);
    const told = value.unit === null && last && last.measure === measure ? { ...value, unit: last.value.unit } : value;
    values.push({ value: told, measure, interval, n: people.n, end: Math.max(intervalEnd, people.end) });
  }
  return values;
}

function measureOf(text: string, value: Quantity, all: Quantity[], i: number, last: EffectValue | undefined): string | null {
  const before = text.slice(0, value.start);
  const after = text.slice(value.end);
  if (last && value.start < last.end) return null;
  if (value.role === 'percentage') {
    if (DEFINES_BEFORE.test(before) || DEFINES_AFTER.test(after) || /^ ?(?:CI|CrI|confidence|credible)\b/.test(after)) return null;
    if (
      /\b(?:fell|fallen|dropped|reduced|lower(?:ed)?|rose|risen|improved|increased|decreased|gain|improvement|change|reduction) (?:in [^.;]{3,50} )?(?:by |of |was )?(?:about )?$/i.test(
        before,
      ) ||
      CHANGE_LIST.test(before)
    )
      return 'percentage-change';
    return /\bdifference (?:of |was )?(?:about )?$/i.test(before) ? 'risk-difference' : 'percentage';
  }
  if (value.unit === 'percentage points') return 'risk-difference';
  if (value.unit === 'per 100 patient-years') return 'rate';
  if (value.unit === 'fold') return 'fold';
  if (value.unit === 'points' && value.bound === '=' && !/\b(?:an?|at least an?) $/i.test(before))
    return /\bmore|less|than|differ/i.test(after.slice(0, 40)) ? 'mean-difference' : 'score-change';
  if (value.role === 'ratio' && value.upper === null) return lastName(before, RATIOS) ?? 'ratio';
  if (value.role === 'difference' && value.bound === '=') return lastName(before, DIFFERENCES) ?? 'difference';
  // "1.33 (…) for one and 1.48 (1.04-2.09) for the other": a bare number with its interval continues the last measure.
  const next = all.slice(i + 1).find((q) => q.role !== 'level' && !isLevel(text, q));
  if (
    value.unit === null &&
    value.upper === null &&
    next &&
    next.upper !== null &&
    next.unit === null &&
    BESIDE.test(text.slice(value.end, next.start))
  )
    return last && last.measure !== 'percentage' ? last.measure : (lastName(before, RATIOS) ?? lastName(before, DIFFERENCES));
  if (value.role === 'count' && /^ of \d/.test(after)) return 'count';
  if (value.unit === null && /^ (?:on|with) /.test(after) && /\b(?:rates?|mean|median|score)\b/i.test(before))
    return last?.measure ?? 'rate';
  return null;
}

const CHANGE_LIST = /\b(?:mean|median|average) (?:improvement|reduction|change|fall|gain|increase|decrease)\b[^;]*$/i;

function lastName(before: string, names: [RegExp, string][]): string | null {
  let best: { at: number; measure: string } | null = null;
  for (const [pattern, measure] of names) {
    const at = [...before.matchAll(pattern)].at(-1)?.index ?? -1;
    if (at >= 0 && (!best || at > best.at)) best = { at, measure };
  }
  return best?.measure ?? null;
}

// "2.8 (95% CI 1.4-5.6)", "1.5, 1.1-2.2" in brackets, or "34 points more on A than on B (95% CI 30-38)".
function intervalAfter(
  text: string,
  value: Quantity,
  all: Quantity[],
  i: number,
  earlier: EffectValue[],
): { interval: EffectValue['interval']; end: number } {
  const next = all.slice(i + 1).find((q) => q.role !== 'level' && !isLevel(text, q));
  const gap = next && text.slice(value.end, next.start);
  if (!next || next.upper === null || next.unit === '%' || !gap || !(BESIDE.test(gap) || FURTHER.test(gap)))
    return { interval: null, end: value.end };
  const level = all.slice(i + 1, all.indexOf(next)).find((q) => q.role === 'level' || isLevel(text, q));
  const inherited = earlier.findLast((v) => v.interval)?.interval?.level ?? null;
  const interval = { low: next.value, high: next.upper, level: level?.value ?? inherited };
  return { interval, end: BESIDE.test(gap) ? next.end + (text[next.end] === ')' ? 1 : 0) : value.end };
}

const BESIDE = /^,? ?[([]?(?:\d\d(?:\.\d)?% ?)?(?:CI|CrI|confidence interval|credible interval|[Rr]ange)?[ ,:=]*$/;
const FURTHER = /^[^;()%\d]{0,60}\(\d\d% (?:CI|CrI|confidence interval|credible interval)[ ,:=]*$/;
const isLevel = (text: string, { unit, end }: Quantity): boolean =>
  unit === '%' && /^ ?(?:CI|CrI|confidence|credible)/.test(text.slice(end));

// "(84 of 857)", "(n = 281)", "(11/33)" right behind a result.
function peopleAfter(text: string, from: number): { n: number | null; end: number } {
  const match = /^ ?\((?:(?:n ?= ?)?[\d,]+(?: of |\/))?(?:n ?= ?)?([\d,]+)(?: (?:patients|people|participants))?\)/i.exec(text.slice(from));
  return match && /of|\/|n ?=/.test(match[0])
    ? { n: Number(match[1]!.replaceAll(',', '')), end: from + match[0].length }
    : { n: null, end: from };
}
