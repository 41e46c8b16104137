import { expect, it } from 'vitest';
import { compareForce } from './compare-force.ts';

it.each([
  ['The guideline strongly recommends the vaccine.', 'The vaccine is advised by the guideline strongly.'],
  ['Examplinib needs no dose change in mild renal impairment.', 'Examplinib requires no dose change in mild renal impairment.'],
  ['A dose change is not needed.', 'A dose change is not required.'],
])('keeps the force of advice: %s', (sentence, claim) => {
  expect(compareForce(claim, [sentence])).toEqual([]);
});

it.each([
  ['The guideline strongly recommends the vaccine.', 'The guideline recommends the vaccine.'],
  ['The guideline recommends the vaccine.', 'The guideline requires the vaccine.'],
  ['Testing may be considered.', 'Testing is required.'],
  ['It must not be used in pregnancy.', 'It may be used with care in pregnancy.'],
  ['It is an option in adults.', 'It is the treatment of choice in adults.'],
])('sees advice or a warning that changed its force: %s', (sentence, claim) => {
  expect(compareForce(claim, [sentence]).length).toBeGreaterThan(0);
});
