import { countHeadRows, isBareFigure } from '../blocks/count-head-rows.ts';
import { readTable } from '../blocks/read-table.ts';
import type { GridRow } from '../blocks/table-grid.ts';
import { joinLines } from '../join-hyphens.ts';
import type { XmlElement } from '../xml-element.ts';
import type { Line, RuledTable } from './build-lines.ts';
import type { PdfTable } from './read-tables.ts';

/** What the part of a ruled table on the next page goes on with: the same columns, their headings, the line that heads the last rows. */
export interface RuledHead {
  edges: number[];
  head: Row[];
  group: Row | null;
}

type Row = { column: number; rows: number; span: number; text: string; isBold: boolean }[];

const BULLET = /^[•·▪■●◦‣○–-]\s/;
const CAPTION = /^(?:table|box|figure)\s+\w/i;
const LONGEST_GROUP = 160;
const NEAR = 4;

/**
 * A table whose cells are parted by lines, as text. Rows that are set as headings at its top, or further down beside an empty cell, are column
 * headings, and so are those beneath them that part headings over several columns. `before` is the table that ended the page before: where
 * this one has the same columns and no caption, it goes on. `known`: the words of the document, by which lines are joined.
 */
export function readRuledTable(
  { edges, rows: cells }: RuledTable,
  caption: string,
  before: PdfTable | null,
  known: ReadonlySet<string>,
): PdfTable {
  const width = edges.length - 1;
  const rows = cells.map((row) =>
    row.map(({ lines, ...place }) => ({ ...place, text: joinCell(lines, known), isBold: lines.length > 0 && lines.every((l) => l.bold) })),
  );
  // 1. The column headings, and whether the table goes on from the page before.
  const isHead = findHeads(rows, width);
  const from = firstPart(rows, width);
  const marked = rows.slice(from, isHead[from] ? isHead.indexOf(false, from) : from);
  const held = before?.ruled;
  const repeats = held !== undefined && held.head.length > 0 && tell(rows.slice(from, from + held.head.length)) === tell(held.head);
  const isNew = caption !== '' || CAPTION.test(rows[0]?.[0]?.text ?? '') || (marked.length > 0 && !repeats);
  const goesOn = held !== undefined && !isNew && sameEdges(held.edges, edges);
  const own = goesOn ? [] : marked.length ? marked : rows.slice(from, from + countHeadRows(asGridRows(rows.slice(from)), width));
  const head = goesOn ? held.head : own;
  // 2. The rows, after the headings that hold for them.
  const above = rows.slice(0, from);
  const below = rows.slice(from + (goesOn && !repeats ? 0 : head.length));
  const group = goesOn && held.group && !isWhole(rows[0], width) ? [held.group] : [];
  const [opening, body] = goesOn ? [[], [...group, ...above, ...below]] : [above, below];
  const read = readTable(
    makeTable([...opening, ...head], body, (row) => isHead[rows.indexOf(row)] === true),
    (cell) => cell.children.map(String).join(''),
  );
  const title = [goesOn ? before!.text.caption : caption, read.caption].filter(Boolean).join(' ');
  // 3. What the next page may go on with.
  const lastHead = below.findLastIndex((row) => isHead[rows.indexOf(row)]);
  const newest =
    lastHead < 0 ? head : below.slice(below.findLastIndex((row, i) => i < lastHead && !isHead[rows.indexOf(row)]) + 1, lastHead + 1);
  const under = body
    .slice(body.indexOf(below[lastHead]!) + 1)
    .findLast((row) => isWhole(row, width) && row[0]!.text.length <= LONGEST_GROUP);
  return { text: { ...read, caption: title }, head: [], ruled: { edges, head: newest, group: under ?? null } };
}

function asGridRows(rows: Row[]): GridRow[] {
  return rows
    .map((row): GridRow => ({
      part: 'body',
      cells: row.filter((cell) => cell.text !== '').map(({ text, column, span }) => ({ text, column, span, isHead: false, indent: 0 })),
    }))
    .filter(({ cells }) => cells.length > 0);
}

function joinCell(lines: Line[], known: ReadonlySet<string>): string {
  let text = '';
  for (const line of lines) {
    if (text === '') text = line.text;
    else text = BULLET.test(line.text) ? `${text}\n${line.text}` : joinLines(text, line.text, known);
  }
  return text;
}

/** Whether a row is one cell over all columns. */
function isWhole(row: Row | undefined, width: number): boolean {
  return row?.length === 1 && row[0]!.span === width && row[0]!.text !== '';
}

/** The first row under what stands over all columns. */
function firstPart(rows: Row[], width: number): number {
  return rows.findIndex((row) => !isWhole(row, width));
}

/** Which rows are column headings, by their typography and by what they reach over. */
function findHeads(rows: Row[], width: number): boolean[] {
  const isBold = (row: Row) => row.some((cell) => cell.isBold) && row.every((cell) => cell.isBold || cell.text === '');
  const first = firstPart(rows, width);
  if (rows.length > 1 && rows.every((row) => isBold(row) || isWhole(row, width))) return rows.map(() => false);
  const labels = new Set(['']);
  // The headings that are being read: what they say over the first column, and their last row.
  let open: { label: string; last: Row } | null = null;
  return rows.map((row, i) => {
    const label = row.find((cell) => cell.column === 0)?.text;
    const filled = row.filter((cell) => cell.text !== '');
    const hasNumber = filled.some((cell) => isBareFigure(cell.text));
    const isBlank = filled.length === 0 || isWhole(row, width) || (i > 0 && i === rows.length - 1);
    const isSetSo = isBold(row) && (open !== null || i === first || (filled.length > 1 && label !== undefined && labels.has(label)));
    // Headings over several columns stand beside an empty cell, and are parted by the row beneath.
    const reachesOver = label === '' && filled.some((cell) => cell.span > 1) && !hasNumber;
    const isUnder = open !== null && !hasNumber && (!label || (open.label === '' && parts(row, open.last)));
    if (isBlank || !(isSetSo || reachesOver || isUnder)) open = null;
    else {
      open = { label: [open?.label, label].filter(Boolean).join(' '), last: row };
      labels.add(label ?? '');
    }
    return open !== null;
  });
}

/** Whether cells of a row part one that reaches over several columns in the row above. */
function parts(row: Row, above: Row): boolean {
  return above.some(
    (upper) =>
      upper.text !== '' &&
      row.some((cell) => cell.span < upper.span && cell.column >= upper.column && cell.column < upper.column + upper.span),
  );
}

function sameEdges(some: number[], others: number[]): boolean {
  return some.length === others.length && some.every((edge, i) => Math.abs(edge - others[i]!) <= NEAR);
}

const tell = (rows: Row[]) => rows.map((row) => row.map((cell) => cell.text).join('|')).join('\n');

function makeTable(head: Row[], body: Row[], isHead: (row: Row) => boolean): XmlElement {
  const element = (name: string, children: XmlElement['children'], attributes = {}): XmlElement => ({ name, attributes, children });
  const rowsOf = (rows: Row[]) =>
    rows.map((row) => {
      const name = isHead(row) ? 'th' : 'td';
      return element(
        'tr',
        row.map(({ text, span, rows: tall }) => element(name, [text], { colspan: `${span}`, rowspan: `${tall}` })),
      );
    });
  return element('table', [element('thead', rowsOf(head)), element('tbody', rowsOf(body))]);
}
