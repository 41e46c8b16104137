import { expect, it } from 'vitest';
import { isBrokenOff } from './is-broken-off.ts';

it.each([
  'The dose of examplinib for children with eczema depends on body weight:',
  'Weight First and later doses 10 to less than 20 kg 100 mg every 4 weeks 20 kg to less than 40 kg',
  'Weight First dose Later doses under 40 kg 200 mg (two injections) 100 mg 40 kg or more 400 mg',
  '* Laboratory abnormalities were reported as reactions in these trials',
  'The benefits of examplinib are not known in children below the age of years.',
])('%s', (text) => expect(isBrokenOff(text)).toBe(true));

it.each([
  'Children of 10 to 20 kg are given 100 mg, those of 20 to 40 kg 200 mg, and heavier ones 400 mg.',
  'Weight: 10 to 20 kg; first dose: 100 mg; later doses: 50 mg',
  'The benefits of examplinib are not known in children below the age of 6 years.',
  'It was given for more than two years.',
  'Examplinib 2 mg or 4 mg once daily',
  'Take 100 mg, 200 mg or 400 mg with water',
])('%s is whole', (text) => expect(isBrokenOff(text)).toBe(false));
