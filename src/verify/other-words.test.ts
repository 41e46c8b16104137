import { describe, expect, test } from 'vitest';
import { verifyClaim } from './verify-claim.ts';

const verify = (claim: string, quote: string) =>
  verifyClaim(
    {
      text: claim,
      quotes: [{ text: quote, start: 0, end: quote.length, passageText: quote, heading: [], jurisdictions: [], dates: [] }],
    },
    { drugs: [], conditions: [] },
  );

describe('a true claim in other words is supported', () => {
  test.each([
    ['Using tofacitinib for vitiligo is off label.', 'Vitiligo is not an approved use of tofacitinib.'],
    ['One in five people on tofacitinib had a headache.', 'Headache occurred in 20% of people on tofacitinib.'],
    ['Fewer than one in ten people on tofacitinib had a headache.', 'Headache occurred in 9.4% of people on tofacitinib.'],
    ['Half of the ten children on tofacitinib improved.', 'Of the children on tofacitinib, 5 of 10 improved.'],
    [
      'Headache made 4% on placebo stop, more than the 2% on tofacitinib.',
      'Headache led to stopping in 4% on placebo and 2% on tofacitinib.',
    ],
    ['Neutropenia was commoner in children on tofacitinib.', 'Low neutrophil counts were more frequent in children on tofacitinib.'],
    ['Tofacitinib lowered pain more than abrocitinib.', 'Compared with tofacitinib, pain fell less on abrocitinib.'],
    ['Pregnant women must not be given tofacitinib.', 'Tofacitinib is not to be used in pregnant women.'],
    ['Two drugs, tofacitinib and abrocitinib, are recommended.', 'The society recommends tofacitinib and abrocitinib.'],
  ])('%s', (claim, quote) => {
    expect(verify(claim, quote)).toEqual({ verdict: 'supported', reasons: [] });
  });
});

describe('an error in other words is caught', () => {
  test.each([
    ['an added not', 'Vitiligo does not respond to tofacitinib.', 'Vitiligo responds to tofacitinib.'],
    [
      'exchanged arms',
      'On tofacitinib 7% improved at week 12, on placebo 31%.',
      'At week 12, 31% improved on tofacitinib and 7% on placebo.',
    ],
    [
      'another week of the quote',
      'With tofacitinib 5 mg, 60% kept their response at week 104.',
      'Response was kept at weeks 52 and 104 by 60% and 40% on tofacitinib 5 mg.',
    ],
    [
      'arms of a comparison',
      'Abrocitinib lowered pain more than tofacitinib.',
      'Compared with tofacitinib, pain fell less on abrocitinib.',
    ],
    ['more for less', 'Itch was greater on tofacitinib within a week.', 'Itch fell within a week on tofacitinib.'],
    [
      'a share out of reach',
      'At most 1 in 10 people on tofacitinib had a headache.',
      'Headache occurred in 0.9% of people on tofacitinib.',
    ],
    ['a share beyond its limit', 'More than 1 in 100 on tofacitinib had a rash.', 'Rash was seen in under 1% on tofacitinib.'],
    ['a rate in other words', 'One takes 5 mg of tofacitinib a week.', 'Tofacitinib is taken at 5 mg once daily.'],
    ['arms of a contest', 'Tofacitinib was outdone by placebo.', 'Tofacitinib was superior to placebo.'],
    ['a softened warning', 'Tofacitinib may be used with some care in pregnancy.', 'Tofacitinib is contraindicated in pregnancy.'],
    ['stronger advice', 'A blood count is mandatory on tofacitinib.', 'A blood count is recommended on tofacitinib.'],
    [
      'a limit turned round',
      'Contraception goes on for a week or less after tofacitinib.',
      'Contraception goes on for at least one week after tofacitinib.',
    ],
    ['a dose for a score', 'On tofacitinib 20 mg, hair regrew in 40%.', 'On tofacitinib 5 mg, hair regrew (SALT 20 or less) in 40%.'],
  ])('%s', (_error, claim, quote) => {
    const { verdict, reasons } = verify(claim, quote);
    expect(verdict).not.toBe('supported');
    expect(reasons).not.toEqual([]);
  });
});
