import type { XmlElement } from '../xml-element.ts';
import type { TableText } from './block.ts';
import { countHeadRows, isBareFigure } from './count-head-rows.ts';
import { readGrid, type GridCell, type GridRow } from './table-grid.ts';
import { trackLabels } from './track-labels.ts';

const BULLET = /^[•·▪■●◦‣○]\s*/;
// A note is longer than a heading between rows.
const LONGEST_GROUP = 160;

/**
 * A table as lines of text: a row is one line that says the heading of each column before its cell ("Injection site reaction — HUMIRA: 8%;
 * Placebo: 1%"), after the heading of the group of rows it stands in. Rows of one cell are captions above, notes beneath and group headings between.
 */
export function readTable(table: XmlElement, readCell: (cell: XmlElement) => string): TableText {
  const { rows, width } = readGrid(table, readCell);
  const filled = rows.map((row) => ({ ...row, cells: row.cells.filter((c) => c.text) })).filter((row) => row.cells.length);
  if (isListInCells(filled)) return { caption: '', rows: filled.flatMap((row) => row.cells.map((c) => oneLine(c.text))), notes: [] };
  // 1. What stands above the column headings, and beneath the last row.
  const isWhole = ({ cells }: GridRow) => cells.length === 1 && cells[0]!.column === 0 && (cells[0]!.span >= width || width === 1);
  let from = 0;
  while (width > 1 && from < filled.length - 1 && isWhole(filled[from]!)) from++;
  let to = filled.length;
  while (width > 1 && to > from + 1 && (isWhole(filled[to - 1]!) || isLongNote(filled[to - 1]!))) to--;
  const body = filled.slice(from, to);
  // 2. The column headings.
  const headRows = countHeadRows(body, width);
  // 3. The rows.
  return {
    caption: filled.slice(0, from).map(onlyText).join(' '),
    rows:
      headRows === body.length
        ? body.map((row) => row.cells.map((c) => oneLine(c.text)).join(' — '))
        : partAtHeads(body, headRows).flatMap(({ head, below }) =>
            writeRows(
              below,
              Array.from({ length: width }, (_, column) => headingOf(column, head)),
            ),
          ),
    notes: filled.slice(to).flatMap((row) => onlyText(row).split('\n')),
  };
}

const onlyText = ({ cells }: GridRow) => cells.map((c) => c.text).join(' ');
const isLongNote = ({ cells }: GridRow) => cells.length === 1 && cells[0]!.text.length > LONGEST_GROUP;

// Cells that are only used to set a list in columns.
function isListInCells(rows: GridRow[]): boolean {
  const cells = rows.flatMap((row) => row.cells);
  return cells.length > 1 && cells.filter((c) => BULLET.test(c.text)).length > cells.length * 0.6;
}

interface TablePart {
  head: GridRow[];
  below: GridRow[];
}

// Column headings in the middle of a table hold from there on, in place of those above.
function partAtHeads(rows: GridRow[], headRows: number): TablePart[] {
  const parts: TablePart[] = [{ head: rows.slice(0, headRows), below: [] }];
  for (const row of rows.slice(headRows)) {
    const last = parts.at(-1)!;
    if (!isHeadAgain(row)) last.below.push(row);
    else if (last.below.length === 0) last.head.push(row);
    else parts.push({ head: [row], below: [] });
  }
  return parts;
}

function isHeadAgain(row: GridRow): boolean {
  const [first, ...others] = row.cells;
  return (others.length > 0 || first!.column > 0) && row.cells.every((cell) => cell.isHead && !isBareFigure(cell.text));
}

function writeRows(rows: GridRow[], headings: string[]): string[] {
  const lines: string[] = [];
  const labels = trackLabels();
  for (const row of rows.flatMap(partStacked)) {
    const [first] = row.cells as [GridCell, ...GridCell[]];
    const isAlone = row.cells.length === 1 && headings.length > 1 && first.column === 0;
    const text = oneLine(first.text);
    // A long line between rows is text; a short one heads the rows after it.
    if (isAlone && text.length > LONGEST_GROUP) lines.push(text);
    else if (isAlone) labels.addGroup(text, first.indent);
    else if (first.column > 0) lines.push([...labels.above(), writeRow(row.cells, headings)].join(' › '));
    else {
      const over = labels.addRow(text, first.indent);
      lines.push([...over, writeRow(row.cells, headings)].join(' › '));
    }
  }
  const unused = labels.unused();
  return unused ? [...lines, unused] : lines;
}

// "ACR20 / Week 52 / Week 104" beside "63% / 56%": lines of a cell that are rows of their own, the first one their group where it has no value.
function partStacked(row: GridRow): GridRow[] {
  const lines = row.cells.map((c) => c.text.split('\n'));
  const [labels, ...values] = lines as [string[], ...string[][]];
  const count = values[0]?.length ?? 1;
  const isStacked = count > 1 && values.every((v) => v.length === count && v.every((line) => line.length <= 40 && /\d/.test(line)));
  if (!isStacked || row.cells[0]!.column > 0 || labels.length < count || labels.length > count + 1) return [row];
  const [first, ...rest] = row.cells as [GridCell, ...GridCell[]];
  const group = labels.length > count ? `${labels[0]} › ` : '';
  return labels.slice(-count).map((text, i) => ({
    part: row.part,
    cells: [{ ...first, text: group + text }, ...rest.map((cell, column) => ({ ...cell, text: values[column]![i]! }))],
  }));
}

const oneLine = (text: string) => text.replaceAll('\n', ' ');

function writeRow(cells: GridCell[], headings: string[]): string {
  const [first, ...rest] = cells as [GridCell, ...GridCell[]];
  const named = (cell: GridCell) => {
    const heading = headingsOver(cell, headings);
    return heading ? `${heading}: ${oneLine(cell.text)}` : oneLine(cell.text);
  };
  if (first.column > 0) return cells.map(named).join('; ');
  const values = rest.map(named).join('; ');
  const isNamed = headingsOver(first, headings) !== '';
  return values ? `${named(first)}${isNamed ? '; ' : ' — '}${values}` : named(first);
}

// A cell over several columns has the headings of them all, each once.
function headingsOver({ column, span }: GridCell, headings: string[]): string {
  return [...new Set(headings.slice(column, column + span).filter(Boolean))].join(' / ');
}

function headingOf(column: number, headRows: GridRow[]): string {
  let heading = '';
  let last: GridCell | undefined;
  for (const row of headRows) {
    const cell = row.cells.find((c) => column >= c.column && column < c.column + c.span);
    if (!cell || cell === last || cell.text === last?.text) continue;
    const text = oneLine(cell.text);
    // "HUMIRA" over "40 mg every" over "other week" is one phrase over three lines; "Study II" over "Placebo" and "20 mg" is two names.
    const goesOn = (/^[\p{Ll}\d(<>≤≥=%±]/u.test(text) && cell.span === last?.span) || /^[Nn]\s*=/.test(text);
    heading = heading ? `${heading}${goesOn ? ' ' : ', '}${text}` : text;
    last = cell;
  }
  return heading;
}
