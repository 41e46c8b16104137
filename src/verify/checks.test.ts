import { describe, expect, it } from 'vitest';
import type { CheckName } from './claim-to-verify.ts';
import { findObjections } from './verify-claim.ts';

const CONTEXT = { drugs: [], conditions: [] };

function checksThatObject(claim: string, evidence: string): CheckName[] {
  const quote = { text: evidence, start: 0, end: evidence.length, passageText: evidence, heading: [], jurisdictions: [], dates: [] };
  return [...new Set(findObjections({ text: claim, quotes: [quote] }, CONTEXT).map((objection) => objection.check))];
}

/** A quote, a true retelling of it, and what is said with one error and the check that must see it. */
const CASES: { quote: string; true: string; wrong: [CheckName, string][] }[] = [
  {
    quote: 'For chronic hand eczema, delgocitinib cream 20 mg/g is applied twice daily for up to 8 weeks in adults.',
    true: 'Adults with chronic hand eczema apply delgocitinib cream 20 mg/g twice a day for up to 8 weeks.',
    wrong: [
      ['quantities', 'Adults with chronic hand eczema apply delgocitinib cream 2 mg/g twice a day for up to 8 weeks.'],
      ['quantities', 'Adults with chronic hand eczema apply delgocitinib cream 20 mg/g once a day for up to 8 weeks.'],
      ['quantities', 'Adults with chronic hand eczema apply delgocitinib cream 20 mg/g twice a day for up to 8 months.'],
      ['quantities', 'Adults with chronic hand eczema apply delgocitinib cream 20 mg/g twice a day for more than 8 weeks.'],
      ['subjects', 'Adults with chronic hand eczema apply ruxolitinib cream 20 mg/g twice a day for up to 8 weeks.'],
      ['subjects', 'Adults with psoriasis apply delgocitinib cream 20 mg/g twice a day for up to 8 weeks.'],
      ['population', 'Children with chronic hand eczema apply delgocitinib cream 20 mg/g twice a day for up to 8 weeks.'],
    ],
  },
  {
    quote:
      'The Canadian text does not recommend tofacitinib in severe hepatic impairment, and advises interrupting it when lymphocytes fall below 500 cells/mm3.',
    true: 'In Canada, tofacitinib is not recommended in severe liver impairment and is interrupted when lymphocytes are under 500/mm3.',
    wrong: [
      [
        'places',
        'In Japan, tofacitinib is not recommended in severe liver impairment and is interrupted when lymphocytes are under 500/mm3.',
      ],
      [
        'population',
        'In Canada, tofacitinib is not recommended in severe kidney impairment and is interrupted when lymphocytes are under 500/mm3.',
      ],
      [
        'population',
        'In Canada, tofacitinib is not recommended in mild liver impairment and is interrupted when lymphocytes are under 500/mm3.',
      ],
      [
        'quantities',
        'In Canada, tofacitinib is not recommended in severe liver impairment and is interrupted when lymphocytes are over 500/mm3.',
      ],
      [
        'polarity',
        'In Canada, tofacitinib is recommended in severe liver impairment and is interrupted when lymphocytes are under 500/mm3.',
      ],
    ],
  },
  {
    quote: 'Response at week 24 was 51% on ruxolitinib cream and 17% on vehicle; improvement may continue after week 24.',
    true: 'At week 24, 51% on ruxolitinib cream and 17% on vehicle had a response.',
    wrong: [
      ['arms', 'At week 24, 17% on ruxolitinib cream and 51% on vehicle had a response.'],
      ['quantities', 'At week 24, 15% on ruxolitinib cream and 17% on vehicle had a response.'],
      ['quantities', 'At week 12, 51% on ruxolitinib cream and 17% on vehicle had a response.'],
    ],
  },
  {
    quote: 'Upadacitinib may increase lipids; they are checked 12 weeks after starting.',
    true: 'Upadacitinib can raise lipids, which are checked 12 weeks after it is started.',
    wrong: [
      ['certainty', 'Upadacitinib will increase lipids; they are checked 12 weeks after starting.'],
      ['direction', 'Upadacitinib may decrease lipids; they are checked 12 weeks after starting.'],
      ['direction', 'Upadacitinib may increase lipids; they are checked 12 weeks before starting.'],
    ],
  },
  {
    quote: 'Serious infection was more frequent with tofacitinib than with adalimumab (hazard ratio 1.48).',
    true: 'Tofacitinib caused more serious infection than adalimumab (hazard ratio 1.48).',
    wrong: [
      ['arms', 'Adalimumab caused more serious infection than tofacitinib (hazard ratio 1.48).'],
      ['direction', 'Tofacitinib caused less serious infection than adalimumab (hazard ratio 1.48).'],
    ],
  },
  {
    quote: 'The panel makes a conditional recommendation for JAK1 inhibitors in EASI-75 responders, on low-certainty evidence.',
    true: 'On low-certainty evidence the panel conditionally recommends JAK1 inhibitors in EASI-75 responders.',
    wrong: [
      ['certainty', 'On high-certainty evidence the panel conditionally recommends JAK1 inhibitors in EASI-75 responders.'],
      ['certainty', 'On low-certainty evidence the panel strongly recommends JAK1 inhibitors in EASI-75 responders.'],
      ['names', 'On low-certainty evidence the panel conditionally recommends JAK2 inhibitors in EASI-75 responders.'],
      ['names', 'On low-certainty evidence the panel conditionally recommends JAK1 inhibitors in EASI-50 responders.'],
    ],
  },
  {
    quote: 'Sleep improved in most adults.',
    true: 'Most adults slept better: their sleep improved.',
    wrong: [
      [
        'coverage',
        'Most adults reported happiness, fewer absences from work and sleep that improved their concentration and exercise tolerance.',
      ],
    ],
  },
];

describe.each(CASES)('against "$quote"', ({ quote, true: retold, wrong }) => {
  it('nothing objects to a true retelling', () => {
    expect(checksThatObject(retold, quote)).toEqual([]);
  });
  it.each(wrong)('%s objects to: %s', (check, claim) => {
    expect(checksThatObject(claim, quote)).toContain(check);
  });
});
