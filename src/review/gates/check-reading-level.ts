import type { Gate } from '../article-to-check.ts';

/** The house's own limit: Flesch–Kincaid grade 8. */
const HIGHEST_GRADE = 8;

/** The edition for patients, where there is one, reads easily enough. */
export const readingLevel: Gate = {
  id: 'reading-level',
  title: 'The edition for patients reads easily',
  overridable: true,
  check: ({ patientEdition }) => {
    if (patientEdition === null || patientEdition.grade <= HIGHEST_GRADE) return [];
    const grade = patientEdition.grade.toFixed(1);
    return [
      { claim: null, reference: null, reason: `The edition for patients reads at grade ${grade}; it should be ${HIGHEST_GRADE} at most.` },
    ];
  },
};
