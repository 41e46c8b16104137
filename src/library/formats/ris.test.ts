import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFormat } from '../../../test/fixtures/read-format.ts';
import { ris } from './ris.ts';

// A file made from the RIS specification (Research Information Systems, 2011), with made-up records.
const FIXTURE = readFileSync(join(import.meta.dirname, '../../../test/fixtures/formats/records.ris'), 'utf8');

test('RIS gives bibliographic data, identifiers and the kind that its types say', async () => {
  const { documents } = await readFormat(ris, FIXTURE, 'records.ris');
  expect(documents[0]!.source).toMatchObject({
    id: 'pmid:90000001',
    aliases: ['doi:10.1000/calm.2021.1', 'pmcid:PMC9000001'],
    kind: 'randomized-trial',
    title: 'Calmadrine versus placebo in tremor',
    authors: ['Example AB', 'Calm Study Group', 'Muster C Jr'],
    container: 'Journal of Example Medicine',
    published: '2021-03-12',
    url: 'https://example.org/calm',
  });
  expect(documents[1]!.source).toMatchObject({ id: expect.stringMatching(/^file:/), kind: 'document', published: '2015' });
});

test('an abstract is one text over its lines, with its signs and without marks', async () => {
  const { documents } = await readFormat(ris, FIXTURE, 'records.ris');
  expect(documents[0]!.passages.map((p) => p.text)).toEqual([
    'Background: this is no label. Tremor fell by 42% (p < 0.001) at 10⁹/L, which the next line goes on to say and so does this one.',
  ]);
  expect(documents[1]!.passages.map((p) => [p.heading, p.text])).toEqual([
    [['OBJECTIVE'], 'To report.'],
    [['RESULTS'], 'It was reported.'],
  ]);
});

test('a record without content and a record without an end are refused with their lines', async () => {
  const { rejections } = await readFormat(ris, FIXTURE, 'records.ris');
  expect(rejections).toEqual([
    { record: '#3', line: 33, reason: expect.stringContaining('neither a title') },
    { record: '#4', line: 39, reason: expect.stringContaining('cut short') },
  ]);
});

test('tags without a text may lose the space behind them', async () => {
  const trimmed = FIXTURE.replaceAll(/ +$/gm, '');
  expect(trimmed).toMatch(/^ER {2}-$/m);
  expect((await readFormat(ris, trimmed, 'records.ris')).documents).toEqual((await readFormat(ris, FIXTURE, 'records.ris')).documents);
});

test('is recognised by its first tag alone', () => {
  expect(ris.recognises(FIXTURE, 'x.bin', {})).toBe(true);
  expect(ris.recognises('TY is a word\n', 'x.ris', {})).toBe(false);
});
