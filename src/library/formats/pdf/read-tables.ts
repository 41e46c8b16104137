import type { TableText } from '../blocks/block.ts';
import { pipeTable } from '../guideline-text/pipe-table.ts';
import type { Cell, Line } from './build-lines.ts';
import type { RuledHead } from './read-ruled-table.ts';

/**
 * The end (exclusive) of the table that begins at a line: lines of several cells, and short lines of one cell between them; right after a
 * caption, short lines of one cell may be its first. `start` itself where none begins.
 */
export function endOfTable(lines: Line[], start: number, isCaptioned: boolean): number {
  if (lines[start]!.table || (lines[start]!.cells.length < 2 && (!isCaptioned || isWide(lines[start]!)))) return start;
  let end = start;
  let full = 0;
  for (let i = start; i < lines.length && !lines[i]!.table && isNear(lines, i, start); i++) {
    const line = lines[i]!;
    if (line.cells.length > 1) {
      end = i + 1;
      full++;
    } else if (i - end >= (full ? 2 : 5) || isWide(line)) break;
  }
  if (full < 2) return start;
  // The first cell of the last row may go on by itself.
  const [last, next] = [lines[end - 1]!, lines[end]];
  const goesOn = next?.cells.length === 1 && last.column === next.column && last.y - next.y < last.size * 1.25;
  return goesOn && next.end < last.cells[0]!.end + last.size * 2 && /^\p{Ll}/u.test(next.text) ? end + 1 : end;
}

function isNear(lines: Line[], i: number, start: number): boolean {
  if (i === start) return true;
  const [before, line] = [lines[i - 1]!, lines[i]!];
  return before.column === line.column && before.y - line.y < Math.max(before.size, line.size) * 3.5;
}

function isWide({ x, end, right, cells }: Line): boolean {
  return cells.length === 1 && end - x > (right - x) * 0.75;
}

/** A table as text, with its column headings: it may go on, without them, on the next page. */
export interface PdfTable {
  text: TableText;
  head: string[];
  /** Of a ruled table. */
  ruled?: RuledHead;
}

/**
 * The rows of a table as text. Cells belong to the column they overlap; lines without a first cell go on with the row above them. `before` is
 * the table that ended the page before: its caption and column headings hold where this one has none and as many columns.
 */
export function readPdfTable(lines: Line[], caption: string, before: PdfTable | null): PdfTable {
  const columns = findTableColumns(lines);
  const placed = lines.map((line) => ({ line, cells: placeCells(line.cells, columns) }));
  // 1. The column headings: all lines before the first that fills the first column and another.
  const isBody = ({ line, cells }: (typeof placed)[number]) => cells[0] !== '' && cells.filter(Boolean).length > 1 && !line.bold;
  const firstBody = placed.findIndex(isBody);
  const isFirstHead = firstBody === 0 && !hasDigit(placed[0]!.cells) && placed.slice(1).some(({ cells }) => hasDigit(cells));
  const headCount = isFirstHead ? 1 : Math.max(firstBody, 0);
  const head = columns.map((_, column) =>
    placed
      .slice(0, headCount)
      .map(({ cells }) => cells[column])
      .filter(Boolean)
      .join(' '),
  );
  // 2. The rows.
  const rows: string[][] = [];
  let lastY = Number.POSITIVE_INFINITY;
  for (const { line, cells } of placed.slice(headCount)) {
    const row = rows.at(-1);
    const isClose = lastY - line.y < line.size * 1.25;
    // A line over several columns heads the rows after it.
    const isGroup = line.cells.length === 1 && cells.filter(Boolean).length > 1;
    const goesOn = row !== undefined && !isGroup && (cells[0] === '' || (isClose && line.cells.length === 1 && !line.bold));
    if (isGroup) rows.push([line.text, ...cells.slice(1).map(() => '')]);
    else if (goesOn) for (const [i, cell] of cells.entries()) row[i] = [row[i], cell].filter(Boolean).join(' ');
    else rows.push(cells);
    lastY = line.y;
  }
  // Headings over several columns, in several lines, leave open which of them a figure stands under: the rows are told without them.
  const isAmbiguous =
    headCount > 1 && placed.slice(0, headCount).some(({ line }) => line.cells.some((cell) => columnsUnder(cell, columns).length > 1));
  if (isAmbiguous) {
    const told = [...placed.slice(0, headCount).map(({ line }) => line.text), ...rows.map((row) => row.filter(Boolean).join(' — '))];
    return { text: { caption, rows: told, notes: [] }, head: [] };
  }
  const isContinued = headCount === 0 && caption === '' && before?.head.length === columns.length;
  const heading = isContinued ? before.head : head;
  if (heading.every((cell) => cell === '')) {
    return { text: { caption, rows: rows.map((row) => row.filter(Boolean).join(' — ')), notes: [] }, head: [] };
  }
  const table = pipeTable([heading, ...rows]);
  const title = isContinued ? before.text.caption : [caption, table.caption].filter(Boolean).join(' ');
  return { text: { ...table, caption: title }, head: heading };
}

const hasDigit = (cells: string[]) => cells.slice(1).some((cell) => /\d/.test(cell));

/** Where the columns of a table are, by the lines with most cells. */
function findTableColumns(lines: Line[]): { x: number; end: number }[] {
  const counts = lines.map((line) => line.cells.length);
  const most = Math.max(...counts);
  const typical = [...new Set(counts)].filter((n) => n > 1).sort((a, b) => times(counts, b) - times(counts, a) || b - a)[0] ?? most;
  const cells = lines.filter((line) => line.cells.length >= typical).flatMap((line) => line.cells);
  const columns: { x: number; end: number }[] = [];
  for (const { x, end } of cells.sort((a, b) => a.x - b.x)) {
    const last = columns.at(-1);
    if (last && x < last.end) last.end = Math.max(last.end, end);
    else columns.push({ x, end });
  }
  return columns;
}

const times = (values: number[], value: number) => values.filter((v) => v === value).length;

/** The columns that a cell overlaps. */
function columnsUnder(cell: Cell, columns: { x: number; end: number }[]): number[] {
  return columns.flatMap((column, i) => (Math.min(cell.end, column.end) - Math.max(cell.x, column.x) > 1 ? [i] : []));
}

// A cell over several columns says its text in each of them.
function placeCells(cells: Cell[], columns: { x: number; end: number }[]): string[] {
  const placed = columns.map(() => '');
  for (const cell of cells) {
    const over = columnsUnder(cell, columns);
    for (const i of over.length ? over : [nearest(cell, columns)]) placed[i] = [placed[i], cell.text].filter(Boolean).join(' ');
  }
  return placed;
}

function nearest(cell: Cell, columns: { x: number; end: number }[]): number {
  const middle = (cell.x + cell.end) / 2;
  const distances = columns.map(({ x, end }) => Math.abs((x + end) / 2 - middle));
  return distances.indexOf(Math.min(...distances));
}
