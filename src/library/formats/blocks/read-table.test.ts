import { expect, test } from 'vitest';
import { parseHtml } from '../parse-html.ts';
import { readHtmlFlow } from '../read-html-flow.ts';
import type { TableText } from './block.ts';

function read(rows: string): TableText {
  const [block] = readHtmlFlow(parseHtml(`<table>${rows}</table>`).body.children);
  if (block?.type !== 'table') throw new Error('no table was read');
  return block.table;
}
const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

test('the first row is the column headings where none are marked', () => {
  expect(read(row('Age', 'Dose') + row('6 to 12 years', '10 mL'))).toEqual({
    caption: '',
    rows: ['Age: 6 to 12 years; Dose: 10 mL'],
    notes: [],
  });
});

test('a first row of values is no heading', () => {
  expect(read(row('Mean', '3.5 (1.2)') + row('Median', '3.1')).rows).toEqual(['Mean — 3.5 (1.2)', 'Median — 3.1']);
});

test('headings over several rows and columns are said in full', () => {
  const table = read(
    `<thead><tr><th rowspan="2">Outcome</th><th colspan="2">Week 12</th></tr><tr><th>Drug</th><th>Placebo</th></tr></thead><tbody>${row('Response', '54%', '19%')}</tbody>`,
  );
  expect(table.rows).toEqual(['Outcome: Response; Week 12, Drug: 54%; Week 12, Placebo: 19%']);
});

test('column headings in the middle of a table hold from there on; an arm under a merged heading keeps its name apart', () => {
  const head = (trial: string, dose: string) =>
    `<tr><td></td><th colspan="2">${trial}</th></tr><tr><td></td><th>Placebo</th><th>${dose}</th></tr>`;
  const table = read(
    `<thead>${head('Trial A', '5 mg')}</thead><tbody>${row('Cured', '12%', '40%')}${head('Trial B', '10 mg')}${row('Cured', '9%', '51%')}</tbody>`,
  );
  expect(table.rows).toEqual(['Cured — Trial A, Placebo: 12%; Trial A, 5 mg: 40%', 'Cured — Trial B, Placebo: 9%; Trial B, 10 mg: 51%']);
});

test('a row of one cell is a caption above, a note beneath, a group between', () => {
  const wide = (text: string) => `<tr><td colspan="3">${text}</td></tr>`;
  expect(
    read(wide('Table 2. Harms') + row('', 'Drug', 'Placebo') + wide('Infections') + row('Cold', '7%', '6%') + wide('* p&lt;0.05')),
  ).toEqual({ caption: 'Table 2. Harms', rows: ['Infections › Cold — Drug: 7%; Placebo: 6%'], notes: ['* p<0.05'] });
});

test('a row that is set in stands under the row above it; one that is not ends the group', () => {
  const rows = read(row('', 'n') + row('Any event', '40') + row('&emsp;Cold', '12') + row('Age, mean (SD)', '51 (9)')).rows;
  expect(rows).toEqual(['Any event — n: 40', 'Any event › Cold — n: 12', 'Age, mean (SD) — n: 51 (9)']);
});

test('a label with a statistic of its own is no category of the group above', () => {
  const rows = read(
    row('', 'Drug', 'Placebo') + row('Sex, n (%)', '', '') + row('Female', '5 (50)', '6 (60)') + row('BMI, mean (SD)', '32 (6)', '33 (5)'),
  ).rows;
  expect(rows).toEqual(['Sex, n (%) › Female — Drug: 5 (50); Placebo: 6 (60)', 'BMI, mean (SD) — Drug: 32 (6); Placebo: 33 (5)']);
});

test('values stacked in cells are rows of their own', () => {
  expect(read(row('', 'Drug', 'Placebo') + row('ACR20<br>Week 12<br>Week 24', '58%<br>57%', '14%<br>15%')).rows).toEqual([
    'ACR20 › Week 12 — Drug: 58%; Placebo: 14%',
    'ACR20 › Week 24 — Drug: 57%; Placebo: 15%',
  ]);
});

test('cells that only set a list in columns are that list', () => {
  const table = row('• fever', '• cough') + row('• chills', '');
  expect(readHtmlFlow(parseHtml(`<p>Signs:</p><table>${table}</table>`).body.children).slice(1)).toEqual(
    ['fever', 'cough', 'chills'].map((text) => ({ type: 'item', text, depth: 1, mark: '•' })),
  );
});

test('a cell that claims to span without end costs nothing', () => {
  const table = read(`<tr><td colspan="99999999">a</td></tr>${row('b', 'c')}<tr><td rowspan="99999999">d</td><td>e</td></tr>${row('f')}`);
  expect(JSON.stringify(table).length).toBeLessThan(500);
});
