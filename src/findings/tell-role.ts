import type { Bound, QuantityRole } from '../domain/finding.ts';

/** A number with what stands around it, for telling its role. */
export interface NumberInPlace {
  /** The number with its unit. */
  text: string;
  before: string;
  after: string;
  unit: string | null;
  value: number;
  bound: Bound;
  isRange: boolean;
}

const PEOPLE =
  /^[- ]?(?:(?:hospitali[sz]ed|young|older|adult|paediatric|pediatric|randomi[sz]ed|treated|healthy|pregnant|female|male|different|consecutive|new|serious|major|placebo-controlled|randomi[sz]ed|controlled|clinical|oral|skin-disease|observational|phase-?\d?)[- ]){0,3}(?:patients?|participants?|people|persons?|adults?|children|adolescents?|subjects?|women|men|infants?|responders?|volunteers?|individuals?|trials?|studies|RCTs?|cohorts?|reports?|cases?|events?|deaths?|centres?|centers?|countries|experts?|drugs?|recommendations?|members?)\b/i;
const RATIO =
  /\b(?:OR|RR|HR|IRR|SIR|SMR|(?:odds|hazard|risk|rate|incidence rate|reporting odds|relative) ratios?|relative risk|hazard|ratio)\b[^;%]{0,40}$/;
const DIFFERENCE = /\b(?:mean difference|risk difference|difference|MD|SMD|number needed to (?:treat|harm)|NNT|NNH|change)\b[^;%]{0,40}$/i;
const INTERVAL = /\b(?:CI|CrI|confidence interval|credible interval|interval|IQR|range|SD)\b[\s,:=(]*$/i;
const RATIO_THEN_COMMA = /(?:\b(?:OR|RR|HR|IRR)|ratio|difference)\s?(?:of |was |is )?[-−]?\d+(?:\.\d+)?,\s?$/;
const LAB = new Set([
  '/µL',
  'g/dL',
  'mg/dL',
  'mg/L',
  'ng/mL',
  'mL/min',
  'µmol/L',
  'mmol/L',
  'IU/L',
  'IU/mL',
  '×ULN',
  'mmHg',
  'kg',
  'kg/m2',
  'nM',
  'cm',
  'mm',
]);
const DURATIONS = new Set(['years', 'months', 'weeks', 'days', 'hours', 'minutes']);
const DOSES = new Set(['mg', 'mg/kg', 'mg/kg/min', 'mL/kg', 'mg/kg/day', 'mg/day', 'mg/week', 'mg/m2', 'mL', 'IU']);
const AGE_BEFORE =
  /\b(?:aged?|ages|children|adolescents?|adults?|people|patients|persons?|women|men|infants?|those|from|over|under|above|below)\b[^.;,]{0,28}$/i;
const AGE_AFTER = /^[- ]?(?:years?|yrs?|months?)?[- ]?(?:olds?\b|of age|(?:or|and) (?:over|older|above|under|younger|more)\b)/i;
const SCORE =
  /\b(?:EASI|PASI|SALT|v?IGA(?:-AD|-CHE)?|DLQI|CDLQI|POEM|SCORAD|NRS|HECSI|VASI|ACR|SRI|HiSCR|UAS7?|score|itch)\b(?: \([^)]*\))?(?: of| by)? ?$/i;
const LEVEL = /^\s?(?:%|per ?cent)?\s?(?:CI|CrI|confidence|credible|prediction)\b/i;

/** What a number stands for, from its unit and the words beside it. */
export function tellRole({ text, before, after, unit, value, bound, isRange }: NumberInPlace): QuantityRole {
  if (/\b[Pp]\s?(?:value\s?)?(?:[=<>≤≥]|of|was|is)?\s?$/.test(before) && value <= 1) return 'p-value';
  if (unit === '%') {
    if (LEVEL.test(after)) return 'level';
    return /^(?:\s?(?:or|and|,) [\d.]+ ?%)*\s?(?:topical )?(?:cream|ointment|gel|solution|lotion|foam)/i.test(after)
      ? 'strength'
      : 'percentage';
  }
  if (unit === 'percentage points') return 'difference';
  if (unit === null && (INTERVAL.test(before) || (isRange && RATIO_THEN_COMMA.test(before)))) return 'interval';
  if (unit === null && isRange && /\(\s*(?:[-−]?[\d.]+,\s*)?$/.test(before) && /^\s?[);,]/.test(after)) return 'interval';
  if (unit === null && /\bn\s?=\s?$/i.test(before)) return 'count';
  if (unit === null && PEOPLE.test(after)) return 'count';
  if (unit === null && RATIO.test(before)) return isRange ? 'interval' : 'ratio';
  if (unit === null && DIFFERENCE.test(before)) return isRange ? 'interval' : 'difference';
  if (unit === 'points') return 'score';
  if (unit !== null && LAB.has(unit)) return 'measurement';
  if (unit !== null && DOSES.has(unit)) return 'dose';
  if (unit !== null && DURATIONS.has(unit)) return tellDuration(text, before, after, unit, bound);
  if (unit === null && SCORE.test(before)) return 'score';
  if (unit === 'fold' || unit === 'patient-years') return 'measurement';
  return 'other';
}

function tellDuration(text: string, before: string, after: string, unit: string, bound: Bound): QuantityRole {
  if (unit === 'years' || unit === 'months') {
    if (/\b(?:aged?|ages|age of)\b[^.;]{0,24}$/i.test(before) || AGE_AFTER.test(after) || /old$|of age$/i.test(text)) return 'age';
    if (unit === 'years' && bound !== '=' && bound !== '~' && AGE_BEFORE.test(before)) return 'age';
  }
  return 'time';
}
