import { expect, it } from 'vitest';
import { findAbbreviations } from './find-abbreviations.ts';

const pairs = (text: string) => findAbbreviations(text).map(({ short, long }) => [short, long]);

it.each<[string, string[][]]>([
  ['The risk of venous thromboembolism (VTE) was raised.', [['VTE', 'venous thromboembolism']]],
  ['Major adverse cardiovascular events (MACE) were rare.', [['MACE', 'Major adverse cardiovascular events']]],
  ['Severity of Alopecia Tool (SALT) of 50 or more', [['SALT', 'Severity of Alopecia Tool']]],
  ['the Eczema Area and Severity Index (EASI) fell', [['EASI', 'Eczema Area and Severity Index']]],
  [
    'interleukin-4 (IL-4) and interleukin-13 (IL-13)',
    [
      ['IL-4', 'interleukin-4'],
      ['IL-13', 'interleukin-13'],
    ],
  ],
  [
    'atopic dermatitis (AD) and alopecia areata (AA)',
    [
      ['AD', 'atopic dermatitis'],
      ['AA', 'alopecia areata'],
    ],
  ],
  ['heat shock protein (HSP; 70 kDa)', [['HSP', 'heat shock protein']]],
  ['VTE (venous thromboembolism) was seen', [['VTE', 'venous thromboembolism']]],
  ['the estimated glomerular filtration rate (eGFR) fell', [['eGFR', 'estimated glomerular filtration rate']]],
  ['a randomised controlled trial (see text) of cream (twice daily)', []],
  ['placebo (n=12) and drug (P<.001)', []],
  ['in Asia (XYZ) and elsewhere (QRS)', []],
])('%s', (text, expected) => {
  expect(pairs(text)).toEqual(expected);
});

it('gives offsets that cover both forms', () => {
  const text = 'It raised venous thromboembolism (VTE) in trials.';
  const [found] = findAbbreviations(text);
  expect(text.slice(found!.start, found!.end)).toBe('venous thromboembolism (VTE)');
});
