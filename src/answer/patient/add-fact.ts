import type { PatientFactKind } from '../../domain/patient.ts';

/** Adds a fact for the words of a match. */
export type AddFact = (kind: PatientFactKind, chip: string, match: RegExpExecArray, value?: number | null, name?: string | null) => void;
