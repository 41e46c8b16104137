import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFormat } from '../../../test/fixtures/read-format.ts';
import { openfdaJson } from './openfda-json.ts';

// Made from openFDA's published description of the fields of drug labels; the products do not exist.
const FIXTURE = readFileSync(join(import.meta.dirname, '../../../test/fixtures/formats/openfda-labels.json'), 'utf8');
const read = (json: string) => readFormat(openfdaJson, json, 'labels.json');

describe('openFDA drug labels', () => {
  test('gives every sound record, and says which one is not', async () => {
    const { documents, rejections } = await read(FIXTURE);
    expect(documents.map((d) => d.source.id)).toEqual([
      'setid:bbbbbbbb-1111-4111-8111-111111111111',
      'setid:bbbbbbbb-2222-4222-8222-222222222222',
    ]);
    expect(rejections).toEqual([{ record: '#2', line: 26, reason: expect.stringContaining('no "set_id"') }]);
  });

  test('names product, maker, date and version', async () => {
    const [label, bare] = (await read(FIXTURE)).documents;
    expect(label!.source).toMatchObject({
      kind: 'drug-label',
      textKind: 'label',
      title: 'Stillex (stilldrine sulfate): US prescribing information',
      titleExact: false,
      labelDate: '2023-06-01',
      version: '4',
      issuer: 'Example Pharma, Inc.',
      jurisdictions: ['US'],
      drugs: [{ name: 'stilldrine sulfate', also: ['stilldrine'] }],
      brandNames: ['Stillex'],
    });
    expect(bare!.source).toMatchObject({ drugs: [], brandNames: [], labelDate: '2020-01-02' });
  });

  test('reads what is repeated once: a subsection under its section, a table as rows', async () => {
    const [label] = (await read(FIXTURE)).documents;
    expect(label!.passages.map((p) => [p.heading.join(' > '), p.text])).toEqual([
      ['Boxed warning', 'WARNING: FALLS Stilldrine can cause falls [see Warnings (5.1)].'],
      ['Indications and usage', '1 INDICATIONS AND USAGE Stilldrine is indicated for resting tremor in adults with <3 falls a year.'],
      ['Adverse reactions', '6 ADVERSE REACTIONS The most common reaction is dizziness.\n\nIt is mostly mild.'],
      [
        'Adverse reactions',
        'Reaction: Dizziness; Stilldrine (N=100): 12%; Placebo (N=99): 4%\nReaction: Nausea; Stilldrine (N=100): 7%; Placebo (N=99): 6%',
      ],
      ['Use in specific populations', '8 USE IN SPECIFIC POPULATIONS\n\n8.2 Lactation It is not known whether it passes into milk.'],
      ['Use in specific populations > Pregnancy', '8.1 Pregnancy There are no data on use in pregnancy.'],
    ]);
  });

  test.each([
    ['cut short', FIXTURE.slice(0, 900), /cut short/],
    ['without results', '{"meta":{"disclaimer":"openFDA"},"results":[]}', /no labels/],
    ['broken within a record', '{"results":[{"set_id": nonsense}]}', /JSON is broken/],
  ])('a file %s is refused with a line', async (_, json, reason) => {
    const { rejections } = await read(json);
    expect(rejections.at(-1)!.reason).toMatch(reason);
    expect(rejections.at(-1)!.line).toBeGreaterThan(0);
  });

  test('a bracket within a text ends no record', async () => {
    const { documents } = await read(FIXTURE.replace('It is mostly mild.', 'It is \\"mild\\" }]} {[ as a rule.'));
    expect(documents).toHaveLength(2);
    expect(documents[0]!.passages.some((p) => p.text.includes('It is "mild" }]} {[ as a rule.'))).toBe(true);
  });
});
