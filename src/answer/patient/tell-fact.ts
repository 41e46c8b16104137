import type { PatientFact } from '../../domain/patient.ts';

const KINDS: Record<PatientFact['kind'], string> = {
  age: 'Age',
  sex: 'Sex',
  group: 'Group',
  weight: 'Weight',
  renal: 'Kidney function',
  hepatic: 'Liver function',
  pregnancy: 'Pregnancy',
  lab: 'Laboratory',
  history: 'History',
  medicine: 'Takes',
};

/** A fact as a reader sees it: "Kidney function: eGFR 45", "History: stroke". */
export function tellFact({ kind, chip, value, name }: PatientFact): string {
  return `${KINDS[kind]}: ${valueOf(kind, chip, value, name)}`;
}

function valueOf(kind: PatientFact['kind'], chip: string, value: number | null, name: string | null): string {
  if (kind === 'age') return chip.replace(/^age /, '');
  if (kind === 'weight') return `${value} kg`;
  if (kind === 'renal' || kind === 'hepatic') return value === null ? (name === 'impairment' ? 'impaired' : name!) : chip;
  if (kind === 'lab') return chip.replace(/^lab /, '');
  if (kind === 'pregnancy') return chip;
  return name ?? chip;
}
