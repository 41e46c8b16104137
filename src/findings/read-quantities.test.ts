import { describe, expect, it } from 'vitest';
import { readQuantities } from './read-quantities.ts';

/** "bound value[-upper] unit role" of every quantity. */
function said(text: string): string[] {
  return readQuantities(text).map((q) => `${q.bound}${q.value}${q.upper === null ? '' : `..${q.upper}`} ${q.unit ?? '-'} ${q.role}`);
}

describe('readQuantities', () => {
  it.each<[string, string[]]>([
    ['baricitinib 4 mg once daily', ['=4 mg dose', '=1 per day frequency']],
    ['a 0.5 g tablet', ['=500 mg dose']],
    ['100 µg or 50 μg', ['=0.1 mg dose', '=0.05 mg dose']],
    ['2–4 mg daily', ['=2..4 mg dose', '=1 per day frequency']],
    ['2 or 4 mg', ['=2 mg dose', '=4 mg dose']],
    ['5, 10 and 15 mg', ['=5 mg dose', '=10 mg dose', '=15 mg dose']],
    ['3 to 5 mg/kg/day', ['=3..5 mg/kg/day dose']],
    ['ruxolitinib 1.5% cream', ['=1.5 % strength']],
    ['up to 20% of body surface', ['<=20 % percentage']],
    ['by 50 percentage points', ['=50 percentage points difference']],
    ['Thirty per cent had nausea', ['=30 % percentage']],
    ['7 out of 100 people', ['=7 % percentage']],
    ['(more than 1 in 10)', ['>10 % percentage']],
    ['at week 16', ['=16 weeks time']],
    ['at weeks 104 and 152', ['=104 weeks time', '=152 weeks time']],
    ['for two fortnights', ['=4 weeks time']],
    ['within 8 weeks', ['<=8 weeks time']],
    ['a 26-week trial', ['=26 weeks time']],
    ['over 36 weeks', ['=36 weeks time']],
    ['no benefit after at least 12 weeks', ['>=12 weeks time']],
    ['24 weeks or more', ['>=24 weeks time']],
    ['adults aged 65 or over', ['>=65 years age']],
    ['in people over 75, or with infection', ['>75 years age']],
    ['adolescents aged 12 to 17 years', ['=12..17 years age']],
    ['children from 2 years', ['>=2 years age']],
    ['under 500 cells/microlitre', ['<500 /µL measurement']],
    ['below 100,000/mm3', ['<100000 /µL measurement']],
    ['less than 0.5 × 10^9/L', ['<500 /µL measurement']],
    ['less than 1000 x 10⁶/L', ['<1000 /µL measurement']],
    ['haemoglobin under 80 g/L', ['<8 g/dL measurement']],
    ['eGFR 15 to under 30 mL/min/1.73 m2', ['=15..30 mL/min measurement']],
    ['between 30 and 60 mL/min', ['=30..60 mL/min measurement']],
    ['ALT above 3 × ULN', ['>3 ×ULN measurement']],
    ['5 times the upper limit of normal', ['=5 ×ULN measurement']],
    ['(OR 0.52, 95% CI 0.26-1.04)', ['=0.52 - ratio', '=95 % level', '=0.26..1.04 - interval']],
    ['hazard ratio 1.33 (95% CrI 0.91 to 1.94)', ['=1.33 - ratio', '=95 % level', '=0.91..1.94 - interval']],
    ['(mean difference -3.2, 95% CrI -5.7 to -0.8)', ['=-3.2 - difference', '=95 % level', '=-5.7..-0.8 - interval']],
    ['beat placebo (P<.001)', ['<0.001 - p-value']],
    ['(n=362)', ['=362 - count']],
    ['twenty-nine experts', ['=29 - count']],
    ['12,996 patients', ['=12996 - count']],
    ['two of the three trials', ['=3 - count']],
    ['10.3 per 100 patient-years', ['=10.3 per 100 patient-years other']],
    ['SALT 20 or less', ['<=20 - score']],
    ['DLQI by at least 4 points', ['>=4 points score']],
    ['on 13 June 2022', ['=20220613 date date']],
    ['June 13, 2022', ['=20220613 date date']],
    ['in December 2024', ['=20241200 date date']],
    ['experts (2024)', ['=20240000 date date']],
    ['2000 mg', ['=2000 mg dose']],
    ['every 4 weeks', ['=0.25 per week frequency']],
    ['every other week', ['=0.5 per week frequency']],
    ['two-weekly dupilumab', ['=0.5 per week frequency']],
    ['500 mg b.i.d.', ['=500 mg dose', '=2 per day frequency']],
    ['every 12 hours', ['=2 per day frequency']],
    ['one 50 mg capsule each day', ['=50 mg dose', '=1 per day frequency']],
    ['no more than one 60 g tube per week', ['<=60000 mg dose', '=1 per week frequency']],
    ['the dose fell from 0.44 to 0.11 mg/kg/day', ['=0.44..0.11 mg/kg/day dose']],
    ['1·5 mg', ['=1.5 mg dose']],
    ['nearly 12 times as often', ['~12 fold measurement']],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it.each([
    'JAK1/2, JAK3 and TYK2',
    'IL-4, IL-13 and IL-31',
    'CYP3A4 and OAT3',
    'BREEZE-AD1 and BREEZE-AD7',
    'DELTA 1 and DELTA 2',
    'Measure Up 1 and 2',
    'EASI-75 and IGA 0/1',
    'NCT04871711',
    'NICE TA681',
    'COVID-19',
    'a phase 2b trial',
    'type 2 diabetes',
    'randomised 3:1',
    'EU/1/16/1170/017',
    'the 2nd vaccine',
  ])('reads no quantity in the names of "%s"', (text) => {
    expect(readQuantities(text)).toEqual([]);
  });

  it('gives offsets that cover number and unit in the text', () => {
    const text = 'In BREEZE-AD1, 16.8% on baricitinib 4 mg had EASI-75 at week 16.';
    for (const quantity of readQuantities(text)) expect(text.slice(quantity.start, quantity.end)).toBe(quantity.text);
    expect(readQuantities(text).map((q) => q.text)).toEqual(['16.8%', '4 mg', '16']);
  });
});
