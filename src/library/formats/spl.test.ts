import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFormat, testData } from '../../../test/fixtures/read-format.ts';
import { spl } from './spl.ts';

// A made-up label in the format's published shape.
const FIXTURE = readFileSync(join(import.meta.dirname, '../../../test/fixtures/formats/label.xml'), 'utf8');
const LABELS = testData('labels');

async function readLabel(xml = FIXTURE) {
  const { documents, rejections } = await readFormat(spl, xml, 'label.xml');
  expect(rejections).toEqual([]);
  return documents[0]!;
}

describe('FDA labels', () => {
  test('name product, maker, date and version', async () => {
    const { source } = await readLabel();
    expect(source).toMatchObject({
      id: 'setid:aaaaaaaa-1111-4111-8111-111111111111',
      kind: 'drug-label',
      textKind: 'label',
      title: 'CALMEX (calmadrine) tablets, for oral use',
      titleExact: true,
      labelDate: '2024-03-15',
      year: 2024,
      version: '12',
      issuer: 'Example Pharma, Inc.',
      regulator: 'FDA',
      jurisdictions: ['US'],
      drugs: [{ name: 'calmadrine', also: ['calmadrine hydrochloride'] }],
      conditions: [{ name: 'Resting Tremor', also: [] }],
      brandNames: ['Calmex XR'],
    });
  });

  test('without a title get one of brand and ingredient, marked as not exact', async () => {
    const { source } = await readLabel(FIXTURE.replace(/<title>These[\s\S]*?<\/title>/, '<title/>'));
    expect(source).toMatchObject({ title: 'Calmex XR (calmadrine) tablet: US prescribing information', titleExact: false });
  });

  test('give every section in order under the titles it stands in', async () => {
    const { passages } = await readLabel();
    expect(passages.map((p) => [p.heading.join(' > '), p.text])).toEqual([
      [
        'Boxed warning > WARNING: FALLS > FALLS',
        'CALMEX can cause falls [see Warnings (5.1)].\n\nStop CALMEX in patients who:\n• fall twice in a month, or\n• have a heart rate below 45 beats/min.',
      ],
      ['Recent major changes', 'Dosage and Administration (2.1) 3/2024.'],
      ['1 INDICATIONS AND USAGE > 1.1 Resting Tremor', 'CALMEX is indicated for resting tremor in adults.'],
      ['1 INDICATIONS AND USAGE > 1.2 Limitations of Use', 'CALMEX is not for tremor that a medicine causes.'],
      ['Dosage and administration', 'Give CALMEX once a day.\n\nWith or without food.'],
      [
        'Dosage and administration > Adults',
        '1. Start with 5 mg.\n2. Raise the dose by:\n  • 5 mg a week at most, and\n  • never beyond 20 mg.',
      ],
      [
        'Dosage and administration > Children',
        'Body weight: 10 kg to <20 kg; Dose: 2.5 mg once a day\nBody weight: ≥20 kg; Dose: 5 mg once a day',
      ],
      [
        '6 ADVERSE REACTIONS > Table 1. Adverse reactions in Study A',
        [
          'Nervous system › Dizziness — Week 12, CALMEX^a (N=210): 12%; Week 12, Placebo (N=205): 4%',
          'Nervous system › Neutrophils, × 10⁹/L — Week 12, CALMEX^a (N=210): 4.1 (95% CI 3.9, 4.3); Week 12, Placebo (N=205): 4.2',
          'Nervous system › Neutrophils, × 10⁹/L — Week 12, CALMEX^a (N=210): 3.8; Week 12, Placebo (N=205): 4.0',
        ].join('\n'),
      ],
      ['6 ADVERSE REACTIONS > Table 1. Adverse reactions in Study A', 'a Once a day.'],
    ]);
  });

  test.each([
    ['no set id', FIXTURE.replace(/<setId[^>]*>/, ''), /no set id/],
    ['no text', FIXTURE.replace(/<text>[\s\S]*?<\/text>/g, ''), /no text to read/],
    ['a label for animals', FIXTURE.replace('HUMAN PRESCRIPTION DRUG', 'PRESCRIPTION ANIMAL DRUG'), /medicines for people/],
    ['a file cut short', FIXTURE.slice(0, 6000), /not well formed/],
  ])('are refused with a reason and a line: %s', async (_, xml, reason) => {
    const { documents, rejections } = await readFormat(spl, xml, 'label.xml');
    expect(documents).toEqual([]);
    expect(rejections).toHaveLength(1);
    expect(rejections[0]!.reason).toMatch(reason);
    expect(rejections[0]!.line).toBeGreaterThan(0);
  });
});

describe.skipIf(!LABELS)('real FDA labels (skipped where the test data are not there)', () => {
  const read = async (name: string) => readLabel(readFileSync(join(LABELS!, name), 'utf8'));

  test('Humira: boxed warning, dose by weight, results and adverse reactions', async () => {
    const { source, passages } = await read('humira.xml');
    expect(source).toMatchObject({ labelDate: '2013-09-30', brandNames: ['Humira'], drugs: [{ name: 'adalimumab', also: [] }] });
    const boxed = passages.filter((p) => p.heading[0] === 'Boxed warning');
    expect(new Set(boxed.map((p) => p.heading.at(-1)))).toEqual(new Set(['SERIOUS INFECTIONS', 'MALIGNANCY']));
    const lines = passages.flatMap((p) => p.text.split('\n'));
    expect(lines).toContain(
      'Pediatric Patients (4 to 17 years): 15 kg (33 lbs) to <30 kg (66 lbs); Dose: 20 mg every other week (20 mg Prefilled Syringe)',
    );
    expect(lines).toContain('PASI 75 — HUMIRA 40 mg every other week N = 814: 578 (71%); Placebo N = 398: 26 (7%)');
    expect(lines).toContain('Response: ACR20 › Week 52; MTX^b N=257: 63%; HUMIRA^c N=274: 54%; HUMIRA/MTX N=268: 73%');
    expect(passages.some((p) => p.text.includes('IC50 of 1-2 X 10⁻¹⁰M'))).toBe(true);
  });

  test('a dose set in a box is no boxed warning', async () => {
    const { passages } = await read('no-title.xml');
    const dose = passages.find((p) => p.text.startsWith('Psychotic Disorders - 0.05 mg/kg/day'));
    expect(dose!.heading).toEqual(['DOSAGE AND ADMINISTRATION', 'Inital Dosage Range', 'Children']);
    expect(passages.filter((p) => p.heading[0] === 'Boxed warning')).toHaveLength(1);
  });
});
