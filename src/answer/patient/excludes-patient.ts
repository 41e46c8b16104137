import type { Quantity } from '../../domain/finding.ts';
import type { PatientFact } from '../../domain/patient.ts';
import { readQuantities } from '../../findings/read-quantities.ts';
import type { SentenceReading } from '../../findings/read-sentence.ts';
import { isAge } from './match-fact.ts';

/** Years that a group of people stands for, as labels divide them. */
const GROUPS: Record<string, [from: number, to: number]> = { child: [0, 11], adolescent: [12, 17], older: [65, 120] };
const ADULT_FROM = 18;

/**
 * Whether a statement gives a dose to people of another weight or age than the patient's: "300 mg from 40 kg" where a child of 20 kg is asked
 * about. Such a dose is never told for this patient. A statement that names no weight or age, or also the patient's, excludes nobody.
 */
export function excludesPatient(facts: PatientFact[], reading: SentenceReading): boolean {
  if (reading.doses.length === 0) return false;
  const quantities = readQuantities(reading.own);
  return facts.some((fact) => {
    if (fact.kind === 'weight')
      return isOutside(
        fact.value!,
        fact.value!,
        quantities.filter((q) => q.unit === 'kg'),
      );
    const ages = fact.kind === 'age' ? ([fact.value!, fact.value!] as const) : fact.kind === 'group' ? GROUPS[fact.name!] : undefined;
    if (!ages) return false;
    const limits = quantities.filter(isAge);
    const isYoung = ages[1] < ADULT_FROM;
    return isOutside(...ages, limits) || (isYoung && limits.length === 0 && isOfAdultsAlone(reading.own));
  });
}

/** True where there are limits, and none of them reaches into the stretch. A plain number is no limit. */
function isOutside(from: number, to: number, quantities: Quantity[]): boolean {
  const limits = quantities.filter((q) => q.upper !== null || /[<>]/.test(q.bound));
  return limits.length > 0 && !limits.some((limit) => reaches(limit, from, to));
}

function reaches({ value, upper, bound }: Quantity, from: number, to: number): boolean {
  if (upper !== null) return from <= upper && to >= value;
  if (bound === '<') return from < value;
  if (bound === '<=') return from <= value;
  return bound === '>' ? to > value : to >= value;
}

const isOfAdultsAlone = (text: string): boolean => /\badults?\b/i.test(text) && !/\bchild|\badolescen|p(?:a)?ediatric|\byoung/i.test(text);
