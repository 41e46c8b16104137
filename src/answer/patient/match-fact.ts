import type { Quantity, ThresholdFinding } from '../../domain/finding.ts';
import type { PatientFact } from '../../domain/patient.ts';
import { readQuantities } from '../../findings/read-quantities.ts';
import type { SentenceReading } from '../../findings/read-sentence.ts';
import { MEDICINE_GROUPS } from '../../vocabulary/common-medicines.ts';
import { DRUG_CLASSES } from '../../vocabulary/drug-classes.ts';
import { HEALTH_EVENTS } from '../../vocabulary/health-events.ts';

/** A statement applies to a fact of a patient; `measured` names what it speaks of where that is not what the patient's value is of. */
export interface Match {
  measured: string | null;
}

const YES: Match = { measured: null };

/**
 * Whether a statement speaks of a patient with this fact: a value that lies within its limits, a grade that it names, a disease or medicine
 * that it names. Null where it does not, or speaks of others. What follows for the patient is left to the statement's own words.
 */
export function matchFact(fact: PatientFact, reading: SentenceReading): Match | null {
  switch (fact.kind) {
    case 'age':
      return matchAge(fact.value!, fact.value!, reading);
    case 'group':
      return matchGroup(fact, reading);
    case 'weight':
      return quantitiesOf(reading).some((q) => q.unit === 'kg' && isInside(fact.value!, q)) ? YES : null;
    case 'renal':
      return matchKidney(fact, reading);
    case 'hepatic':
      return reading.concepts.has('hepatic') && namesGrade(fact.name!, /\b(?:hepatic|liver|Child-Pugh)\b/i, reading.own) ? YES : null;
    case 'lab':
      return matchLaboratory(fact, reading);
    case 'pregnancy':
      return reading.concepts.has(fact.name!) ? YES : null;
    case 'history':
      return matchHistory(fact.name!, reading);
    case 'medicine':
      return namesMedicine(fact.name!, reading.own) ? YES : null;
    default:
      return null;
  }
}

const quantitiesOf = ({ own }: SentenceReading): Quantity[] => readQuantities(own);

/** Inside a range, or on the side that the bound names. A plain number is no limit. */
function isInside(value: number, { bound, value: limit, upper }: Quantity): boolean {
  if (upper !== null) return value >= limit && value <= upper;
  if (bound === '<') return value < limit;
  if (bound === '<=') return value <= limit;
  if (bound === '>') return value > limit;
  return bound === '>=' && value >= limit;
}

const OLDER = 50;
const ADULT = 18;

/** Only limits of age that set people apart count: "65 or over" and "12 to 17 years", not "adults" or "18 or over". */
function matchAge(from: number, to: number, reading: SentenceReading): Match | null {
  if (reading.signals.effect > 0 || reading.signals.meta) return null;
  const limits = quantitiesOf(reading).filter((q) => isAge(q) && (q.upper !== null || q.bound !== '='));
  const telling = limits.filter((q) => (q.upper === null && q.bound.startsWith('>') ? q.value >= OLDER : (q.upper ?? q.value) <= ADULT));
  if (telling.some((q) => isInside(from, q) && isInside(to, q))) return YES;
  if (limits.length > 0) return null;
  if (from >= 65 && /\b(?:elderly|older (?:people|adults|patients))\b/i.test(reading.own)) return YES;
  if (to < 12 && /\bchildren\b/i.test(reading.own)) return YES;
  return from >= 12 && to < ADULT && /\b(?:adolescents?|p(?:a)?ediatric patients)\b/i.test(reading.own) ? YES : null;
}

/** Years that are an age: told as one, or a range that ends before adulthood. */
export const isAge = (q: Quantity): boolean => q.role === 'age' || (q.unit === 'years' && q.upper !== null && q.upper < ADULT);

/** Ages that a group stands for: a child under 12, an adolescent of 12 to 17, an older person from 65 (as labels divide them). */
function matchGroup({ name, value }: PatientFact, reading: SentenceReading): Match | null {
  if (name === 'child') return matchAge(2, 11, reading) ?? (/\bchildren\b/i.test(reading.own) && !reading.signals.meta ? YES : null);
  if (name === 'adolescent') return matchAge(12, 17, reading);
  if (name === 'older') return matchAge(75, 75, reading);
  return name === 'BMI' && value !== null && /\b(?:BMI|obes)/i.test(reading.own) ? YES : null;
}

/** Grades of kidney function by eGFR or creatinine clearance in mL/min: mild 60 to 89, moderate 30 to 59, severe 15 to 29, end-stage below (KDIGO 2012; FDA guidance on renal impairment). */
function gradeOfKidney(value: number): string | null {
  if (value >= 90) return null;
  return value >= 60 ? 'mild' : value >= 30 ? 'moderate' : value >= 15 ? 'severe' : 'end-stage';
}
const GRADE_OF_CKD: Record<string, string> = {
  '1': 'mild',
  '2': 'mild',
  '3': 'moderate',
  '3a': 'moderate',
  '3b': 'moderate',
  '4': 'severe',
  '5': 'end-stage',
};
const MEASURES: Record<string, string> = { eGFR: 'eGFR', CrCl: 'creatinine clearance' };
const KIDNEY = /\b(?:renal|kidney|eGFR|creatinine clearance|dialysis)\b/i;

function matchKidney({ name, value }: PatientFact, reading: SentenceReading): Match | null {
  if (!reading.concepts.has('renal')) return null;
  if (value === null) {
    const grade = name === 'dialysis' ? 'end-stage' : (GRADE_OF_CKD[name!.replace(/^CKD /i, '').toLowerCase()] ?? name!);
    if (name === 'dialysis' && /dialysis/i.test(reading.own)) return YES;
    return namesGrade(grade, KIDNEY, reading.own) ? YES : null;
  }
  const limits = thresholdsOf(reading).filter((t) => t.analyte === 'eGFR' || t.analyte === 'creatinine clearance');
  const inside = limits.find((t) => isInside(value, t.value));
  const own = MEASURES[name!];
  if (inside) return { measured: inside.analyte === own ? null : inside.analyte };
  const grade = gradeOfKidney(value);
  return grade && namesGrade(grade, KIDNEY, reading.own) ? YES : null;
}

const GRADES = ['mild', 'moderate', 'severe', 'end-stage'];

/** A grade that a statement names, alone or within a range ("mild to severe"); a fact without a grade is met by any. */
function namesGrade(grade: string, organ: RegExp, text: string): boolean {
  if (!organ.test(text)) return false;
  if (grade === 'impairment') return true;
  const ranges = [...text.matchAll(/\b(mild|moderate|severe)(?:-| )to(?:-| )(moderate|severe|end-stage)\b/gi)];
  const place = GRADES.indexOf(grade);
  if (ranges.some((m) => GRADES.indexOf(m[1]!.toLowerCase()) <= place && place <= GRADES.indexOf(m[2]!.toLowerCase()))) return true;
  return grade === 'end-stage' ? /\bend[- ]stage|\bESRD\b|\bdialysis\b/i.test(text) : new RegExp(`\\b${grade}\\b`, 'i').test(text);
}

const ANALYTES: Record<string, string> = {
  'liver enzymes': 'aminotransferases',
  'creatine kinase': 'creatine phosphokinase',
  cholesterol: 'lipids',
};

function matchLaboratory({ name, value, chip }: PatientFact, reading: SentenceReading): Match | null {
  const analyte = ANALYTES[name!] ?? name!;
  const limits = thresholdsOf(reading).filter((t) => t.analyte === analyte);
  if (value !== null) return limits.some((t) => isInside(inUnitOf(t, value), t.value)) ? YES : null;
  const side = chip.endsWith('low') ? 'below' : 'above';
  return limits.some((t) => t.direction === side) ? YES : null;
}

const thresholdsOf = (reading: SentenceReading): ThresholdFinding[] => reading.findings.filter((f) => f.type === 'threshold');

/**
 * A laboratory's value in the unit of a limit. Cells are told per µL or in 10⁹/L, haemoglobin in g/dL or g/L: which of the two, its size tells
 * (no count of cells per µL is under 20, or of platelets under 2,000, in a living patient who asks about a drug; no haemoglobin in g/dL is 30).
 */
function inUnitOf({ analyte, value: { unit } }: ThresholdFinding, value: number): number {
  if (unit === '/µL' && value < (analyte === 'platelets' ? 2000 : 20)) return value * 1000;
  if (unit === 'g/dL' && analyte === 'haemoglobin' && value >= 30) return value / 10;
  return value;
}

/** A warning, a limit or a precaution that names the disease, or its concept. */
function matchHistory(name: string, reading: SentenceReading): Match | null {
  const { signals, concepts, own } = reading;
  if (signals.effect > 0 || signals.meta || signals.absence) return null;
  const event = HEALTH_EVENTS.find((e) => e.name === name);
  if (!event) return null;
  const named = event.words.test(own) || (event.concept !== null && concepts.has(event.concept) && !OWN_CONCEPT_ONLY.has(name));
  const speaks =
    signals.prohibits ||
    signals.action ||
    concepts.has('boxed-warning') ||
    /\b(?:caution|risk|history of|at (?:higher|increased) risk)\b/i.test(own);
  return named && speaks ? YES : null;
}

/** Diseases whose concept is wider than they are: what is said of heart attacks is not said of blood pressure. */
const OWN_CONCEPT_ONLY = new Set(['hypertension', 'pneumonia', 'HIV infection', 'infection', 'hepatitis C']);

/** A statement on going together that names the medicine, its group or its class. */
function namesMedicine(name: string, text: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (new RegExp(`\\b${escaped}s?\\b`, 'i').test(text)) return true;
  const group = MEDICINE_GROUPS.find((g) => g.name === name);
  if (group?.words.test(text)) return true;
  return DRUG_CLASSES.some((c) => c.members.test(name.toLowerCase()) && c.words.test(text));
}
