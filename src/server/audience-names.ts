import type { Audience } from '../domain/answer.ts';

/** What a reader calls themselves. */
export const AUDIENCE_NAMES: Record<Audience, string> = {
  clinician: 'Clinician',
  patient: 'Patient or caregiver',
  student: 'Student or researcher',
};
