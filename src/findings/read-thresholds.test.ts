import { expect, it } from 'vitest';
import { readQuantities } from './read-quantities.ts';
import { readThresholds } from './read-thresholds.ts';
import { splitClauses } from './split-clauses.ts';

const NOBODY = { drug: null, condition: null, population: null, jurisdiction: null };
const SUBJECTS = { drugs: [], conditions: [], populations: [], places: [], subject: NOBODY };
const read = (text: string) =>
  readThresholds(text, readQuantities(text), splitClauses(text), SUBJECTS).map((t) => [
    t.analyte,
    t.direction,
    t.value.value,
    t.value.unit,
    t.actions,
  ]);

it('gives each limit of a list its analyte and the action of its sentence', () => {
  expect(
    read(
      'The US label says do not start baricitinib, or interrupt it, when lymphocytes are under 500 cells/microlitre, neutrophils under 1000 cells/microlitre or haemoglobin under 8 g/dL.',
    ),
  ).toEqual([
    ['lymphocytes', 'below', 500, '/µL', ['do-not-start', 'interrupt']],
    ['neutrophils', 'below', 1000, '/µL', ['do-not-start', 'interrupt']],
    ['haemoglobin', 'below', 8, 'g/dL', ['do-not-start', 'interrupt']],
  ]);
});

it('keeps the actions of two clauses apart', () => {
  expect(
    read(
      'The US label says to stop ritlecitinib if platelets fall below 50,000/mm3, and to interrupt it if lymphocytes fall below 500/mm3 until recovery.',
    ),
  ).toEqual([
    ['platelets', 'below', 50000, '/µL', ['stop']],
    ['lymphocytes', 'below', 500, '/µL', ['interrupt']],
  ]);
});

it('reads the analyte that follows its number', () => {
  expect(
    read('For baricitinib in COVID-19, the US cut-offs are 200 cells/microlitre for lymphocytes and 500 for neutrophils.').map((t) =>
      t.slice(0, 3),
    ),
  ).toEqual([
    ['lymphocytes', 'below', 200],
    ['neutrophils', 'below', 500],
  ]);
});

it('reads ranges and upper limits', () => {
  expect(read('Use is reduced when creatinine clearance is 30-60 mL/min.')[0]).toEqual([
    'creatinine clearance',
    'between',
    30,
    'mL/min',
    ['reduce'],
  ]);
  expect(read('Stop if ALT rises above 5 × ULN.')[0]).toEqual(['aminotransferases', 'above', 5, '×ULN', ['stop']]);
});

it('reads no limit where no laboratory value is named', () => {
  expect(read('In adults aged 65 or over, EASI-75 was reached by 20% at week 16.')).toEqual([]);
});
