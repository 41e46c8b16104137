import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFormat } from '../../../test/fixtures/read-format.ts';
import { guidelineHtml } from './guideline-html.ts';

const FIXTURE = readFileSync(join(import.meta.dirname, '../../../test/fixtures/formats/guideline.html'), 'utf8');
const read = async (html: string | Uint8Array, given = {}) => await readFormat(guidelineHtml, html, 'page.html', given);
const passagesOf = async (html: string | Uint8Array) => (await read(html)).documents[0]!.passages.map((p) => [p.heading, p.text]);

test('a page is a document under its heading; given fields make it a guideline', async () => {
  const given = { kind: 'guideline', issuer: 'Example Institute', year: 2024, jurisdictions: ['GB'] };
  expect((await read(FIXTURE)).documents[0]!.source).toMatchObject({
    kind: 'document',
    title: 'Tremor at rest: assessment and treatment',
    titleExact: true,
    language: 'en',
  });
  expect((await read(FIXTURE, given)).documents[0]!.source).toMatchObject(given);
});

test('headings nest, lists and tables keep their structure, and nothing is kept that a reader does not see', async () => {
  expect(await passagesOf(FIXTURE)).toEqual([
    [[], 'This guideline covers adults & children; p < 0.001 is “significant”.\n\nCounts below 50 × 10⁹/L need care^a, CO2 too.'],
    [
      ['Treatment', 'Drugs'],
      'Offer one of:\n• calmadrine 10 mg, or\n  • half in kidney disease\n• physiotherapy\n1. Start low.\n2. Go slow.',
    ],
    [
      ['Treatment', 'Drugs', 'Table 1. Doses'],
      'Age: Under 12; Dose, First: 5 mg; Dose, Highest: 20 mg\nAge: Adults; Dose, First: 10 mg; Dose, Highest: 40 mg',
    ],
    [['Treatment', 'Surgery'], 'Refer if drugs fail.'],
    [['Follow-up'], 'Review at 12 weeks.'],
    [['Follow-up'], 'Figure 1. A hand.'],
  ]);
});

test('a page inside a form, boxes within its text and formulas are read; a box beside it is not', async () => {
  const formula = '<math><mi>x</mi><mo>≥</mo><mfrac><mn>1</mn><mn>2</mn></mfrac></math>';
  const page = `<form><aside>Related pages</aside><main><h1>Tremor</h1><p>Where ${formula}, wait.</p><aside><p>Never in pregnancy.</p></aside>
    <label>Dose <input value="5 mg"></label></main></form>`;
  expect(await passagesOf(page)).toEqual([[[], 'Where x≥1/2, wait.\n\nNever in pregnancy.\n\nDose']]);
});

test('broken, deep and oddly encoded pages are read or refused, never worse', async () => {
  expect(await passagesOf('<p>One<div>Two</p></b>Three')).toEqual([[[], 'One\n\nTwo\n\nThree']]);
  const deep = `${'<div>'.repeat(20_000)}Deep${'<b>'.repeat(20_000)} text`;
  expect((await passagesOf(deep)).map(([, text]) => text).join(' ')).toBe('Deep text');
  const latin = Buffer.from('<html><meta charset=windows-1252><p>5 µg \x80 fièvre', 'latin1');
  expect(await passagesOf(latin)).toEqual([[[], '5 µg € fièvre']]);
  expect((await read(Buffer.from('<html><p>fi\u00e8vre', 'latin1'))).rejections).toMatchObject([
    { line: 1, reason: expect.stringContaining('UTF-8') },
  ]);
  expect((await read('<html><script>x</script>')).rejections).toMatchObject([{ line: 1, reason: expect.stringContaining('no text') }]);
});

test('is recognised by its content where its name or a given kind says that it is a document', () => {
  expect(guidelineHtml.recognises(FIXTURE, 'page.htm', {})).toBe(true);
  expect(guidelineHtml.recognises(FIXTURE, 'page.txt', {})).toBe(true);
  expect(guidelineHtml.recognises(FIXTURE, 'page', {})).toBe(false);
  expect(guidelineHtml.recognises(FIXTURE, 'page', { kind: 'document' })).toBe(true);
  expect(guidelineHtml.recognises('<article><front>', 'page.xml', {})).toBe(false);
  expect(guidelineHtml.recognises('<p>5 mg', 'page.html', {})).toBe(true);
  expect(guidelineHtml.recognises('{"a": "<p>"}', 'page.txt', {})).toBe(false);
});
