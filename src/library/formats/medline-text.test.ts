import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFormat, testData } from '../../../test/fixtures/read-format.ts';
import { medlineText } from './medline-text.ts';

// A file made from the National Library of Medicine's descriptions of the format's fields, with made-up records.
const FIXTURE = readFileSync(join(import.meta.dirname, '../../../test/fixtures/formats/records.nbib'), 'utf8');
const PUBMED = testData('pubmed');

describe('MEDLINE text', () => {
  test('gives every sound record in order, and says which one is not', async () => {
    const { documents, rejections } = await readFormat(medlineText, FIXTURE, 'records.nbib');
    expect(documents.map((d) => d.source.id)).toEqual(['pmid:90000001', 'pmid:90000002', 'pmid:90000003', 'pmid:90000005']);
    expect(rejections).toEqual([{ record: 'pmid:90000004', line: 82, reason: 'The line begins with no tag: "this line has no tag".' }]);
  });

  test('reads bibliographic data, identifiers, subjects and links by the rules of the XML', async () => {
    const [trial, erratum, book, retracted] = (await readFormat(medlineText, FIXTURE, 'records.nbib')).documents;
    expect(trial!.source).toMatchObject({
      kind: 'randomized-trial',
      title: 'Calmadrine for resting tremor: a randomized trial with a title that is longer than one line',
      vernacularTitle: 'Calmadrin bei Ruhetremor',
      authors: ['Example AB', 'Calm Study Group', 'Muster C Jr'],
      container: 'Journal of Example Medicine',
      published: '2021-01',
      year: 2021,
      language: 'de',
      identifiers: { pmid: '90000001', doi: '10.1000/calm.2021.1', pmcid: 'PMC9000001' },
      standingLinks: [{ type: 'correction', direction: 'affected-by', target: 'pmid:90000002' }],
    });
    expect(trial!.source.drugs.map((d) => d.name)).toEqual(['calmadrine']);
    expect(trial!.source.conditions.map((c) => c.name)).toEqual(['Tremor']);
    expect(erratum!.source).toMatchObject({
      kind: 'notice',
      published: '2021',
      standingLinks: [{ direction: 'affects', target: 'pmid:90000001' }],
    });
    expect(book!.source).toMatchObject({ kind: 'narrative-review', title: 'Tremor', container: 'GeneExamples' });
    expect(retracted!.source.standing).toBe('retracted');
  });

  test('splits a labelled abstract, and only at labels', async () => {
    const { documents } = await readFormat(medlineText, FIXTURE, 'records.nbib');
    expect(documents[0]!.passages.map((p) => [p.heading, p.text])).toEqual([
      [['BACKGROUND'], 'Resting tremor is common.'],
      [['METHODS/DESIGN'], 'We gave 120 adults calmadrine 10 mg or placebo for 12 weeks (ratio 2:1).'],
      [['RESULTS'], 'Tremor fell by 42% (95% CI: 31% to 53%; p < 0.001).'],
      [['CONCLUSIONS'], 'NOTE: calmadrine reduced tremor.'],
      [['Plain language summary'], 'Some people shake. Calmadrine helped them.'],
    ]);
    expect(documents[3]!.passages[0]).toMatchObject({ heading: [], text: 'JAK1 and AT1R: two names that are no labels.' });
  });

  test('a last record that was cut short is refused with its line', async () => {
    const cut = FIXTURE.slice(0, FIXTURE.lastIndexOf('PT  - Retracted'));
    const { documents, rejections } = await readFormat(medlineText, cut, 'records.nbib');
    expect(documents).toHaveLength(3);
    expect(rejections.at(-1)).toMatchObject({ record: 'pmid:90000005', line: 90, reason: expect.stringContaining('cut short') });
  });

  test('bytes that are no text cost their record alone', async () => {
    const { documents, rejections } = await readFormat(
      medlineText,
      Buffer.from(FIXTURE.replace('Tremor\nBTI', '\u00ff\nBTI'), 'latin1'),
      'records.nbib',
    );
    expect(documents.map((d) => d.source.id)).not.toContain('pmid:90000003');
    expect(rejections).toContainEqual({ record: 'pmid:90000003', line: 69, reason: 'The line is not text in UTF-8.' });
  });

  test.skipIf(!PUBMED)('reads real records (skipped where the test data are absent)', async () => {
    const read = await readFormat(medlineText, readFileSync(join(PUBMED!, 'medline3.nbib')), 'medline3.nbib');
    expect(read.rejections).toEqual([]);
    expect(read.documents[0]!.passages.map((p) => p.heading[0])).toEqual(['PURPOSE', 'METHODS', 'RESULTS', 'CONCLUSIONS']);
    expect(read.documents[0]!.passages[1]!.text).toContain('from 1.35 x 10(7) Wm(3) to 4.5 x 10(7) Wm(3)');
  });
});
