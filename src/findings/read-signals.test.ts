import { expect, test } from 'vitest';
import { readSignals } from './read-signals.ts';

const signals = (text: string) => readSignals(text, text, { dose: false, threshold: false, prohibits: false, label: false });

test('an effect is complete with value, comparator, dose, time and a second value', () => {
  expect(signals('EASI-75 at week 16 was 47.7% with 4 mg versus 22.9% with placebo.').effect).toBe(1);
  expect(signals('Rash improved in 95%.').effect).toBeCloseTo(0.3);
  expect(signals('It was well tolerated.').effect).toBe(0);
});

test('"or" before a laboratory limit is no odds ratio', () => {
  expect(signals('Do not start it, or interrupt it, when lymphocytes are under 500 cells/microlitre.')).toMatchObject({
    effect: 0,
    values: 0,
  });
});

test('approvals and their denials', () => {
  expect(signals('In the EU it is authorised for adults.')).toMatchObject({ approves: true, deniesApproval: false });
  expect(signals('Eczema is not a US indication.')).toMatchObject({ approves: false, deniesApproval: true });
  expect(signals('Its use in dermatology is off label.')).toMatchObject({ approves: false, deniesApproval: true });
  expect(signals('Check lipids as indicated.').approves).toBe(false);
});

test.each([
  'Indicated in mild cases and near term.',
  'Administer by deep intramuscular injection.',
  'Consider as from week 37.',
  'If greater than 1,500 mg, divide it.',
])('"%s" lost what it speaks of', (text) => expect(signals(text).orphan).toBe(true));

test.each([
  'The efficacy of treatment was assessed using evoked potentials.',
  'The English literature on the disease is reviewed, with therapeutic strategies.',
])('"%s" tells what was done, not what was found', (text) => expect(signals(text).meta).toBe(true));

test('a list that goes on with another is not told without it', () => expect(signals('Or: Drug A: 50 mg').orphan).toBe(true));

test.each(['It was stopped.', 'These patients relapsed.', 'However, the rate fell.', 'Relapse was common in this trial.'])(
  '"%s" cannot stand alone',
  (text) => expect(signals(text).orphan).toBe(true),
);

test('a sentence that names its subject stands alone', () => expect(signals('Baricitinib was stopped in 5%.').orphan).toBe(false));

test('prohibitions are told from negative results', () => {
  expect(signals('Live vaccines should not be given.').prohibits).toBe(true);
  expect(signals('Use is contraindicated in pregnancy.').prohibits).toBe(true);
  expect(signals('Rates did not differ significantly.').prohibits).toBe(false);
});
