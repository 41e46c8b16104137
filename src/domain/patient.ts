import { z } from 'zod';

export const PATIENT_FACT_KINDS = ['age', 'sex', 'group', 'weight', 'renal', 'hepatic', 'pregnancy', 'lab', 'history', 'medicine'] as const;
export const PatientFactKind = z.enum(PATIENT_FACT_KINDS);
export type PatientFactKind = z.infer<typeof PatientFactKind>;

/**
 * One fact about a patient that a question tells. `chip` is the fact in a fixed form ("age 70", "eGFR 45", "history stroke", "on warfarin"),
 * `value` its number where it has one (years, kg, mL/min, a laboratory's own unit), `name` what it names. `start` and `end` are UTF-16
 * offsets of the words in the question, half-open.
 */
export const PatientFact = z.object({
  kind: PatientFactKind,
  chip: z.string(),
  value: z.number().nullable(),
  name: z.string().nullable(),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
});
export type PatientFact = z.infer<typeof PatientFact>;
