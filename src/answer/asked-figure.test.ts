import { expect, test } from 'vitest';
import { asksFigure } from './asked-figure.ts';

test.each([
  ['What was the EASI-75 rate on alphanib at week 16?', true],
  ['What share of adults had SALT 20 or less?', true],
  ['How many people in Italy have vitiligo?', true],
  ['What is the half-life of alphanib?', true],
  ['What is the difference between alphanib and betamab?', false],
  ['How many tablets do I take?', false],
  ['Is alphanib safe?', false],
])('%s', (normalised, asks) => expect(asksFigure({ normalised })).toBe(asks));
