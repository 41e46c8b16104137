import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFormat, testData } from '../../../test/fixtures/read-format.ts';
import { euLeaflet } from './eu-leaflet.ts';

// A made-up leaflet in the published shape of EU electronic product information.
const FIXTURE = readFileSync(join(import.meta.dirname, '../../../test/fixtures/formats/leaflet.json'), 'utf8');
const LEAFLETS = testData('leaflets');
const PATIENTS = testData('patients');

const read = (json: string) => readFormat(euLeaflet, json, 'leaflet.json');

describe('EU product information', () => {
  test('names the product by its EU number, its substances and the holder; a date that only says when the file was made is none', async () => {
    const { source } = (await read(FIXTURE)).documents[0]!;
    expect(source).toMatchObject({
      id: 'eu:1/99/9999',
      aliases: ['EU/1/99/9999', 'EU/1/99/9999/001'],
      kind: 'drug-label',
      textKind: 'label',
      title: 'Calmex: package leaflet (EU)',
      titleExact: false,
      year: null,
      labelDate: null,
      issuer: 'Example Europe B.V.',
      regulator: 'EMA',
      jurisdictions: ['EU'],
      drugs: [
        { name: 'calmadrine', also: [] },
        { name: 'stilldrine', also: [] },
      ],
      brandNames: ['Calmex'],
      identifiers: { eu: '1/99/9999' },
    });
  });

  test('a date of its own is the date of the label', async () => {
    const { source } = (await read(FIXTURE.replace('"date": "2023-01-02T03:04:05Z"', '"date": "2021-06-30"'))).documents[0]!;
    expect(source).toMatchObject({ labelDate: '2021-06-30', year: 2021 });
  });

  test('finds the headings of the template, also where they run into the text', async () => {
    const { passages } = (await read(FIXTURE)).documents[0]!;
    const before = ['B. Package Leaflet', '2. What you need to know before you take calmex'];
    expect(passages.slice(0, 4).map(({ heading, text }) => ({ heading, text }))).toEqual([
      {
        heading: [...before, 'Do not take Calmex'],
        text: '• if you are allergic to calmadrine & its salts.\n• if you have had two falls (see section 4).',
      },
      { heading: [...before, 'Warnings and precautions'], text: 'Talk to your doctor before you take Calmex.' },
      { heading: [...before, 'Children and adolescents'], text: 'Do not give Calmex to children < 6 years.' },
      { heading: [...before, 'Driving and using machines'], text: 'Do not drive if you feel dizzy.' },
    ]);
    expect(passages.map((p) => p.text)).toContain('Body weight: 10 kg to < 20 kg; Dose: 2.5 mg once a day');
    expect(JSON.stringify(passages)).not.toContain('alert');
  });

  test.each([
    ['patients', '{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Patient"}}]}', /Bundle of Patient.*data about patients/],
    ['a questionnaire', '{"resourceType":"Questionnaire","item":[]}', /a FHIR Questionnaire.*product information/],
    ['FHIR in XML', '<Bundle xmlns="http://hl7.org/fhir"></Bundle>', /FHIR in XML/],
    ['no EU number', FIXTURE.replace('EU/1/99/9999/001', 'none'), /no EU number/],
    ['broken JSON', FIXTURE.slice(0, 700), /The JSON is broken/],
    ['no text', FIXTURE.replace(/"div": "(?:[^"\\]|\\.)*"/g, '"div": ""'), /no text/],
  ])('refuses %s by name, with a line', async (_, json, reason) => {
    const { documents, rejections } = await read(json);
    expect(documents).toEqual([]);
    expect(rejections[0]!.reason).toMatch(reason);
    expect(rejections[0]!.line).toBeGreaterThan(0);
  });

  test('XHTML that is nested or long beyond measure is read for its text, or refused', async () => {
    const [deep] = (await read(FIXTURE.replace('<p>Do not take Calmex</p>', '<div>'.repeat(5000)))).documents;
    expect(deep!.passages[0]!.text).toContain('if you are allergic to calmadrine & its salts.');
    const { rejections } = await read(FIXTURE.replace('<p>Do not take Calmex</p>', '<br/>'.repeat(500_001)));
    expect(rejections[0]!.reason).toMatch(/more than 500,000 elements/);
  });
});

describe.skipIf(!LEAFLETS)('real EU leaflets (skipped where the test data are not there)', () => {
  test('every one is read, under a number of its own', async () => {
    const ids: string[] = [];
    for (const name of readdirSync(LEAFLETS!)) {
      const { documents, rejections } = await read(readFileSync(join(LEAFLETS!, name), 'utf8'));
      expect(rejections).toEqual([]);
      ids.push(...documents.map((d) => d.source.id));
    }
    expect(new Set(ids).size).toBe(55);
  });

  test('Olumiant: who must not take it, and the dose', async () => {
    const { source, passages } = (await read(readFileSync(join(LEAFLETS!, 'olumiant.json'), 'utf8'))).documents[0]!;
    expect(source).toMatchObject({ id: 'eu:1/16/1170', drugs: [{ name: 'baricitinib' }], brandNames: ['Olumiant'], labelDate: null });
    const never = passages.find((p) => p.heading.at(-1) === 'Do not take Olumiant');
    expect(never!.text.split('\n')).toContain('• if you are pregnant or think you may be pregnant.');
    const missed = passages.find((p) => p.heading.at(-1) === 'If you forget to take Olumiant');
    expect(missed!.text).toContain('If you miss a dose, take it as soon as you remember.');
  });

  test.skipIf(!PATIENTS)('real patients are refused', async () => {
    const [name] = readdirSync(PATIENTS!);
    const { documents, rejections } = await read(readFileSync(join(PATIENTS!, name!), 'utf8'));
    expect(documents).toEqual([]);
    expect(rejections[0]!.reason).toMatch(/data about patients/);
  });
});
