import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFormat, testData } from '../../../test/fixtures/read-format.ts';
import { guidelineText } from './guideline-text.ts';

const FIXTURE = readFileSync(join(import.meta.dirname, '../../../test/fixtures/formats/guideline.txt'), 'utf8');
const REAL = testData('guidelines/nstg2022');
const GIVEN = { kind: 'guideline', issuer: 'A Ministry', jurisdictions: ['NG'], year: 2022 };

async function read(text: string | Uint8Array, given = {}) {
  const { documents, rejections } = await readFormat(guidelineText, text, 'a file.txt', given);
  return { document: documents[0], rejections };
}

describe('plain text', () => {
  test('is a document under its first line, a guideline where issuer, jurisdiction and year are given', async () => {
    expect((await read(FIXTURE)).document!.source).toMatchObject({
      kind: 'document',
      title: 'TREMOR AT REST',
      titleExact: true,
      year: null,
    });
    expect((await read(FIXTURE, GIVEN)).document!.source).toMatchObject({
      kind: 'guideline',
      issuer: 'A Ministry',
      jurisdictions: ['NG'],
      year: 2022,
    });
    expect((await read(FIXTURE, { kind: 'guideline' })).rejections).toMatchObject([
      { line: 1, reason: expect.stringContaining('issuer is needed') },
    ]);
  });

  test('a statement is no heading, however short, and a note does not end its section', async () => {
    const text = `Tremor\n\nTREATMENT OF TREMOR\nDrug Treatment\n• Calmadrine 10 mg daily\nNOTE\n• Add a vitamin\nRecovery may occur\nFavoured sites are\n• The hands\n• The chin\nSurgical Treatment\n• None\n`;
    const { passages } = (await read(text)).document!;
    expect(passages.map((p) => [p.heading, p.text])).toEqual([
      [['TREATMENT OF TREMOR', 'Drug Treatment'], '• Calmadrine 10 mg daily'],
      [['TREATMENT OF TREMOR', 'NOTE'], '• Add a vitamin\n\nRecovery may occur\n\nFavoured sites are\n• The hands\n• The chin'],
      [['TREATMENT OF TREMOR', 'Surgical Treatment'], '• None'],
    ]);
  });

  test('capitals and short lines are headings, wrapped lines are joined, marks of lists are one', async () => {
    const { passages } = (await read(FIXTURE)).document!;
    expect(passages.map((p) => [p.heading, p.text])).toEqual([
      [
        ['Introduction'],
        'Tremor at rest is an involuntary shaking of a limb that is supported and not in use. It is characterized by slow, hyperkinetic movement and is seen in one in 200 adults (0.5%)\n\nManifests in the hands first',
      ],
      [
        ['Causes'],
        'It may be due to:\n• Degeneration\n  - Of the basal ganglia\n• Drugs such as metoclopramide and the older antipsychotic medicines\n• Unknown causes',
      ],
      [['TREATMENT OF TREMOR AT REST', 'Treatment Goals'], '• Relieve symptoms'],
      [
        ['TREATMENT OF TREMOR AT REST', 'Drug Treatment'],
        '• Calmadrine: 10 mg daily, raised every 2 weeks until symptoms are relieved (maximum 40 mg)\n  - Child: 0.5 mg/kg (only under supervision)',
      ],
      [['TREATMENT OF TREMOR AT REST', 'Severe tremor'], '• Calmadrine 40 mg with physiotherapy. Platelets must be above 50 × 10⁹/L'],
      [['IN WOMEN OF CHILDBEARING AGE'], '1. Exclude pregnancy\n2. Use contraception'],
      [
        ['IN WOMEN OF CHILDBEARING AGE', 'Table 1: Dose by kidney function'],
        'Stage: Mild; GFR (ml/min): 60 – 89; Dose: 10 mg\nStage: Severe; GFR (ml/min): <30; Dose: none',
      ],
      [
        ['IN WOMEN OF CHILDBEARING AGE', 'Prognosis'],
        'Most people improve within 12 weeks of treatment at the highest dose, and NICE recommends a review then.',
      ],
    ]);
  });

  test('the same text has the same id whatever its file is called', async () => {
    const other = await readFormat(guidelineText, FIXTURE, 'another.txt', GIVEN);
    expect(other.documents[0]!.source.id).toBe((await read(FIXTURE)).document!.source.id);
  });

  test('is recognised by its name or a given kind, never by being text; data is not', () => {
    expect(guidelineText.recognises(FIXTURE, 'x.txt', {})).toBe(true);
    expect(guidelineText.recognises(FIXTURE, 'x', {})).toBe(false);
    expect(guidelineText.recognises(FIXTURE, 'x', { kind: 'document' })).toBe(true);
    for (const data of ['<?xml version="1.0"?><a>', '<article><', '{"a": [', '[{"a"', '[1, 2', 'a\0b', '\u0001\u0002\uFFFD'])
      expect([data, guidelineText.recognises(data, 'x.txt', GIVEN)]).toEqual([data, false]);
    expect(guidelineText.recognises('<5 mg daily is low.', 'x.txt', {})).toBe(true);
  });

  test.each([
    ['no text under its title', 'A TITLE\n\n', 1],
    ['NUL bytes', 'A TITLE\nSome text.\n\0', 3],
    ['bytes that are no UTF-8', Buffer.from('A TITLE\nfi\u00e8vre', 'latin1'), 1],
  ])('refuses %s, with its line', async (_, text, line) => {
    expect((await read(text)).rejections).toEqual([{ record: null, line, reason: expect.any(String) }]);
  });

  test.skipIf(!REAL)('reads every file of a real guideline with nothing lost (skipped where the test data are absent)', async () => {
    const files = readdirSync(REAL!).filter((name) => name.endsWith('.txt'));
    expect(files.length).toBe(90);
    const wordsOf = (text: string) => new Set(text.toLowerCase().match(/\p{L}{4,}/gu));
    for (const file of files) {
      const text = readFileSync(join(REAL!, file), 'utf8');
      const { document } = await read(text);
      const kept = wordsOf(
        [document!.source.title, ...document!.passages.flatMap((p) => [...p.heading, p.text])].join('\n').replace(/-/g, ''),
      );
      const lost = [...wordsOf(text.replace(/\S+-\s*\n\s*\S+/g, '').replace(/-/g, ''))].filter((word) => !kept.has(word));
      expect([file, lost]).toEqual([file, []]);
    }
  });
});
