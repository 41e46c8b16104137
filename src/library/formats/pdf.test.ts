import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { linesOf, makePdf, ruledTable, type PdfCell, type PdfLine, type PdfText } from '../../../test/fixtures/make-pdf.ts';
import { readFormat, testData } from '../../../test/fixtures/read-format.ts';
import { pdf } from './pdf.ts';
import { openPdf } from './pdf/open-pdf.ts';

const LABELS = testData('labels');
const read = (content: Uint8Array, given = {}) => readFormat(pdf, content, 'a guideline.pdf', given);
async function passagesOf(pages: (PdfText | PdfLine)[][]) {
  const { documents } = await read(makePdf(pages));
  return documents[0]!.passages.map((p) => [p.page, p.heading, p.text]);
}

const furniture = (page: number): PdfText[] => [
  { text: 'Society of Examples', x: 72, y: 760, size: 8 },
  { text: `Tremor guideline 2024 | page ${page} of 3`, x: 72, y: 30, size: 8 },
];

describe('PDF', () => {
  test('headings by typography and number nest, running heads and page numbers go, each passage has its page', async () => {
    const { documents } = await read(
      makePdf([
        [
          ...furniture(1),
          { text: 'Guideline on tremor', x: 72, y: 700, size: 20, font: 'bold' },
          { text: '1 Treatment', x: 72, y: 660, size: 13, font: 'bold' },
          { text: '1.1 Drugs', x: 72, y: 630, font: 'bold' },
          ...linesOf(72, 610, [
            'Calmadrine relieves tremor in adults whose tremor is disabling, and is given for twelve weeks in the',
            'first place. It is well tolerated.',
          ]),
          { text: 'In children', x: 72, y: 570, font: 'italic' },
          ...linesOf(72, 550, ['It is not used.']),
        ],
        [...furniture(2), { text: '1.2 Surgery', x: 72, y: 700, font: 'bold' }, ...linesOf(72, 680, ['Surgery is the last resort.'])],
        [...furniture(3), { text: '2 Follow-up', x: 72, y: 700, size: 13, font: 'bold' }, ...linesOf(72, 680, ['See the patient again.'])],
      ]),
      { kind: 'guideline', issuer: 'Society of Examples', year: 2024, jurisdictions: ['GB'] },
    );
    expect(documents[0]!.source).toMatchObject({ kind: 'guideline', title: 'Guideline on tremor', issuer: 'Society of Examples' });
    expect(documents[0]!.passages.map((p) => [p.page, p.heading, p.text])).toEqual([
      [
        1,
        ['Guideline on tremor', '1 Treatment', '1.1 Drugs'],
        'Calmadrine relieves tremor in adults whose tremor is disabling, and is given for twelve weeks in the first place. It is well tolerated.',
      ],
      [1, ['Guideline on tremor', '1 Treatment', '1.1 Drugs', 'In children'], 'It is not used.'],
      [2, ['Guideline on tremor', '1 Treatment', '1.2 Surgery'], 'Surgery is the last resort.'],
      [3, ['Guideline on tremor', '2 Follow-up'], 'See the patient again.'],
    ]);
  });

  test('columns are read one after the other, and a sentence over columns and pages stays whole on the page it begins on', async () => {
    const left = [
      'The first column tells of the drug treat-',
      'ment of tremor at rest in adults, which',
      'is given by mouth. Most people who',
      'take it are better within four weeks of',
      'the first dose. Those who are not',
      'better by then should be seen again by',
    ];
    const right = [
      'the specialist who began the treatment.',
      'Blood counts are taken every 3 months',
      'and whenever fever occurs. Stop the',
      'drug when neutrophils are below 1.0 x',
      '10',
      'and begin again at half the dose once',
    ];
    const power: PdfText = { text: '9', x: 340 + 11.3, y: 700 - 4 * 12 + 4, size: 6 };
    const passages = await passagesOf([
      [...linesOf(72, 700, left), ...linesOf(340, 700, right), power, { text: '/L', x: 355, y: 652 }],
      linesOf(72, 700, ['they have recovered. No other treatment is needed in most cases.']),
    ]);
    expect(passages.map(([page, , text]) => [page, text])).toEqual([
      [
        1,
        'The first column tells of the drug treatment of tremor at rest in adults, which is given by mouth. Most people who take it are better within four weeks of the first dose. Those who are not better by then should be seen again by the specialist who began the treatment. Blood counts are taken every 3 months and whenever fever occurs. Stop the drug when neutrophils are below 1.0 x 10⁹/L and begin again at half the dose once they have recovered.',
      ],
      [2, 'No other treatment is needed in most cases.'],
    ]);
  });

  test('a table keeps its column headings, also where it goes on on the next page', async () => {
    const row = (y: number, cells: string[], font: PdfText['font'] = 'plain') =>
      cells.map((text, i) => ({ text, x: 72 + i * 150, y, font }));
    const passages = await passagesOf([
      [
        { text: 'Table 1. Adverse reactions', x: 72, y: 700, font: 'bold' },
        ...row(680, ['Reaction', 'Placebo', 'Calmadrine'], 'bold'),
        ...row(660, ['Nausea', '5%', '12%']),
        ...row(646, ['Headache', '6%', '<1%']),
      ],
      [...row(700, ['Fatigue', '2%', '4%']), ...row(686, ['Rash', '1%', '3%']), ...linesOf(72, 640, ['Rash was mild in all of them.'])],
    ]);
    expect(passages).toEqual([
      [
        1,
        ['Table 1. Adverse reactions'],
        'Reaction: Nausea; Placebo: 5%; Calmadrine: 12%\nReaction: Headache; Placebo: 6%; Calmadrine: <1%',
      ],
      [2, ['Table 1. Adverse reactions'], 'Reaction: Fatigue; Placebo: 2%; Calmadrine: 4%\nReaction: Rash; Placebo: 1%; Calmadrine: 3%'],
      [2, [], 'Rash was mild in all of them.'],
    ]);
  });

  test('figures stand under their headings in a ruled table: merged ones, ones that begin anew, and those of the page before', async () => {
    const edges = [72, 200, 270, 340, 410, 480];
    const bold = (text: string, span = 1): PdfCell => ({ text, span, font: 'bold' });
    const plain = (...texts: string[]): PdfCell[] => texts.map((text) => ({ text }));
    const passages = await passagesOf([
      [
        { text: 'Table 2. Response at week 12', x: 72, y: 710, font: 'bold' },
        ...ruledTable(edges, 700, [
          [bold(''), bold('Trial A', 2), bold('Trial B', 2)],
          plain('', 'Placebo', '5 mg', 'Placebo', '10 mg'),
          [{ text: 'Pain', span: 5 }],
          plain('Week 4', '12 (3)', '', '14 (4)', '9 (2)'),
          plain('Week 12', '11 (3)', '7 (2)', '13 (4)', '6 (2)'),
          [bold(''), bold('Trial C', 2), bold('Trial D', 2)],
          plain('', 'Placebo', '20 mg', 'Placebo', '40 mg'),
          plain('Week 4', '22', '21', '24', '19'),
        ]),
      ],
      [
        ...ruledTable(edges, 740, [plain('Week 12', '18', '17', '16', '15')]),
        ...linesOf(72, 690, ['Those who left the trial count as failures.']),
      ],
    ]);
    const table = ['Table 2. Response at week 12'];
    expect(passages).toEqual([
      [
        1,
        table,
        'Pain › Week 4 — Trial A, Placebo: 12 (3); Trial B, Placebo: 14 (4); Trial B, 10 mg: 9 (2)\n' +
          'Pain › Week 12 — Trial A, Placebo: 11 (3); Trial A, 5 mg: 7 (2); Trial B, Placebo: 13 (4); Trial B, 10 mg: 6 (2)\n' +
          'Week 4 — Trial C, Placebo: 22; Trial C, 20 mg: 21; Trial D, Placebo: 24; Trial D, 40 mg: 19',
      ],
      [2, table, 'Week 12 — Trial C, Placebo: 18; Trial C, 20 mg: 17; Trial D, Placebo: 16; Trial D, 40 mg: 15'],
      [2, [], 'Those who left the trial count as failures.'],
    ]);
  });

  test('the part of a table on the next page may begin with the line that heads its rows, or say the headings again', async () => {
    const edges = [72, 240, 340, 440];
    const plain = (...texts: string[]): PdfCell[] => texts.map((text) => ({ text }));
    const head = plain('Group', 'Placebo', 'Calmadrine');
    const passages = await passagesOf([
      [
        { text: 'Table 3. Scores', x: 72, y: 710 },
        ...ruledTable(edges, 700, [head, [{ text: 'Pain', span: 3 }], plain('Week 4', '7.3', '6.9')]),
      ],
      ruledTable(edges, 740, [[{ text: 'Sleep', span: 3 }], plain('Week 4', '5.2', '4.1')]),
      ruledTable(edges, 740, [head, plain('Week 8', '5.0', '3.3')]),
    ]);
    const table = ['Table 3. Scores'];
    expect(passages).toEqual([
      [1, table, 'Pain › Group: Week 4; Placebo: 7.3; Calmadrine: 6.9'],
      [2, table, 'Sleep › Group: Week 4; Placebo: 5.2; Calmadrine: 4.1'],
      [3, table, 'Sleep › Group: Week 8; Placebo: 5.0; Calmadrine: 3.3'],
    ]);
  });

  test('columns between which there is only space are told apart, and so is text drawn over the edge of cells', async () => {
    const edges = [72, 200, 380];
    const side = (y: number, left: string, right: string): PdfText[] => [
      { text: left, x: 215, y, size: 9 },
      { text: right, x: 330, y, size: 9 },
    ];
    const rows = ruledTable(edges, 700, [
      [{ text: '' }, { text: 'Trial A', font: 'bold' }],
      ...[1, 2, 3].map((): PdfCell[] => [{ text: '' }, { text: '' }]),
    ]);
    const label = (y: number, text: string): PdfText => ({ text, x: 80, y, size: 9 });
    const passages = await passagesOf([
      [
        ...rows,
        ...side(666, 'Placebo', '5 mg'),
        label(646, 'Cured'),
        ...side(646, '12%', '40%'),
        label(626, 'Died'),
        ...side(626, '1%', '2%'),
        // "Dose Drug" is one piece of text over the edge at 200.
        ...ruledTable([72, 200, 380], 560, [
          [{ text: '' }, { text: '' }],
          [{ text: 'Adults' }, { text: '10 mg' }],
          [{ text: 'Children' }, { text: '5 mg' }],
        ]),
        { text: 'Age group Highest dose', x: 158, y: 546, size: 9 },
      ],
    ]);
    expect(passages).toEqual([
      [1, [], 'Cured — Trial A, Placebo: 12%; Trial A, 5 mg: 40%\nDied — Trial A, Placebo: 1%; Trial A, 5 mg: 2%'],
      [1, [], 'Age group: Adults; Highest dose: 10 mg\nAge group: Children; Highest dose: 5 mg'],
    ]);
  });

  test('a frame around text and the lines of a figure are no tables', async () => {
    const frame = ruledTable([60, 560], 720, [[{ text: '' }], [{ text: '' }], [{ text: '' }]]);
    const grid = ruledTable(
      [72, 172, 272, 372],
      500,
      [1, 2, 3, 4].map((): PdfCell[] => [{ text: '' }, { text: '' }, { text: '' }]),
    );
    const passages = await passagesOf([
      [
        ...frame,
        ...linesOf(72, 700, ['Warning: stop the drug when fever occurs.', 'Call a doctor at once.']),
        ...grid,
        { text: 'Weeks', x: 180, y: 470 },
      ],
    ]);
    expect(passages.map(([, , text]) => text)).toEqual(['Warning: stop the drug when fever occurs. Call a doctor at once.', 'Weeks']);
  });

  test('without larger text its title is that of its properties, else its first heading that says what it is about', async () => {
    const page = [
      { text: 'Highlights of prescribing information', x: 72, y: 740, font: 'bold' } as PdfText,
      { text: 'CALMEX (calmadrine) tablets, for oral use', x: 72, y: 710, font: 'bold' } as PdfText,
      ...linesOf(72, 690, ['Calmex is for adults with tremor at rest.']),
    ];
    expect((await read(makePdf([page]))).documents[0]!.source).toMatchObject({
      title: 'CALMEX (calmadrine) tablets, for oral use',
      titleExact: true,
    });
    expect((await read(makePdf([page.slice(2)]))).documents[0]!.source).toMatchObject({ title: 'a guideline', titleExact: false });
  });

  test('a script in it is never run', async () => {
    const script = '/OpenAction << /S /JavaScript /JS (globalThis.wasRun = true; app.alert\\(1\\)) >>';
    const { pages } = await openPdf(makePdf([linesOf(72, 700, ['Some text.'])], script));
    for await (const page of pages) expect(page.runs.map((run) => run.text)).toEqual(['Some text.']);
    expect('wasRun' in globalThis).toBe(false);
  });

  test.each([
    ['no text', makePdf([[]]), 'no text'],
    ['nothing but its first line', Buffer.from('%PDF-1.7\n'), 'broken'],
    ['half of it', makePdf([linesOf(72, 700, ['Some text.'])]).subarray(0, 300), ''],
  ])('a PDF with %s is refused at line 1', async (_, content, reason) => {
    const { documents, rejections } = await read(content);
    expect(documents).toEqual([]);
    expect(rejections).toMatchObject([{ line: 1, reason: expect.stringContaining(reason) }]);
  });

  test.skipIf(!LABELS)('reads a label of 89 pages in two columns (skipped where the test data are absent)', async () => {
    const { documents } = await read(readFileSync(join(LABELS!, 'rinvoq_pi.pdf')));
    const { passages } = documents[0]!;
    const holding = (text: string) => passages.filter((p) => p.text.includes(text));
    expect(
      holding('The recommended dosage of RINVOQ is 15 mg once daily in combination with a tapering course of corticosteroids.'),
    ).toMatchObject([
      { page: 2 },
      { page: 10, heading: expect.arrayContaining(['2 DOSAGE AND ADMINISTRATION', '2.11 Recommended Dosage in Giant Cell Arteritis']) },
    ]);
    expect(
      holding('Monitor all patients for active TB during treatment, even patients with initial negative, latent TB test. (5.1)'),
    ).toHaveLength(1);
    expect(holding('consider temporarily interrupting RINVOQ/RINVOQ LQ until')).toHaveLength(1);
    expect(holding('eGFR) 15 to < 30 mL/min/1.73m²]').length).toBeGreaterThan(0);
    expect(passages.filter((p) => /placebo- controlled|non- radiographic|anti- inflammatory/.test(p.text))).toEqual([]);
    expect(
      passages.find((p) => /Reaction: Nausea; Placebo N = 1042 \(%\): 2\.2; RINVOQ 15 mg N = 1035 \(%\): 3\.5/.test(p.text))?.page,
    ).toBe(18);
  });
});
