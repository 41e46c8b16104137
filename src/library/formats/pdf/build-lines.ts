import { raisePower } from '../raise-power.ts';
import { findColumns, type Placed } from './find-columns.ts';
import { findGrids, type Grid } from './find-grids.ts';
import type { PageText, Run } from './open-pdf.ts';

/** A part of a line that is set off from the next by a gap: a table's cell, or the whole line. */
export interface Cell {
  text: string;
  x: number;
  end: number;
}

/** A line of text as it reads, in points from the lower left corner. */
export interface Line {
  text: string;
  cells: Cell[];
  x: number;
  end: number;
  y: number;
  size: number;
  bold: boolean;
  italic: boolean;
  /** Whether it begins with a superscript, as a footnote does. */
  startsRaised: boolean;
  page: number;
  height: number;
  /** The column it stands in, unique over all pages, and where that column ends on the right. */
  column: string;
  right: number;
  /** The ruled table that stands in its place. */
  table: RuledTable | null;
}

/** A ruled table with the lines of each cell. */
export interface RuledTable {
  /** The places of its columns' edges from the left. */
  edges: number[];
  /** Its cells, by the row that they begin in. */
  rows: { column: number; rows: number; span: number; lines: Line[] }[][];
}

interface Segment extends Placed {
  runs: Run[];
  y: number;
  size: number;
  grid?: Grid;
}

/** The lines of a page in reading order: column by column, each from the top; a ruled table is one of them. */
export function buildLines(page: PageText): Line[] {
  const segments = buildSegments(page.runs, findGrids(page.rules, page.runs));
  return findColumns(segments).flatMap((column, i) => {
    const right = Math.max(...column.map((segment) => segment.end));
    return joinSegments(column).map((line) => makeLine(line, page, `${page.number}.${i}`, right));
  });
}

// Runs that follow each other on one baseline, superscripts among them, without a gap.
function buildSegments(runs: Run[], grids: Grid[] = []): Segment[] {
  const segments: Segment[] = [];
  for (const run of runs) {
    const grid = grids.find(({ taken }) => taken.has(run));
    if (grid) {
      const { xs, ys } = grid;
      if (!segments.some((segment) => segment.grid === grid))
        segments.push({ runs: [], x: xs[0]!, end: xs.at(-1)!, y: ys[0]! - run.size, size: run.size, grid });
      continue;
    }
    const last = segments.at(-1)?.grid ? undefined : segments.at(-1);
    const size = last ? Math.max(last.size, run.size) : run.size;
    const follows =
      last && Math.abs(last.y - run.y) < size * 0.55 && run.x > last.end - size && run.x - last.end < gapOf(size) && sameHeight(last, run);
    if (!follows) segments.push({ runs: [run], x: run.x, end: run.x + run.width, y: run.y, size: run.size });
    else {
      last.runs.push(run);
      last.end = Math.max(last.end, run.x + run.width);
      if (run.size > last.size) [last.size, last.y] = [run.size, run.y];
    }
  }
  return segments;
}

const gapOf = (size: number) => size;

// Lines set very close ("tight leading") differ in height by less than a superscript does, but not in size.
function sameHeight(last: { size: number; y: number }, run: Run): boolean {
  return Math.abs(last.y - run.y) < last.size * 0.2 || Math.abs(last.size - run.size) > last.size * 0.12;
}

function joinSegments(column: Segment[]): Segment[][] {
  const sorted = [...column].sort((a, b) => b.y - a.y || a.x - b.x);
  const lines: Segment[][] = [];
  for (const segment of sorted) {
    const line = lines.at(-1);
    const isLevel = line && !line[0]!.grid && !segment.grid && line[0]!.y - segment.y < Math.max(line[0]!.size, segment.size) * 0.4;
    if (isLevel) line.push(segment);
    else lines.push([segment]);
  }
  return lines.map((line) => line.sort((a, b) => a.x - b.x));
}

function makeLine(segments: Segment[], page: PageText, column: string, right: number): Line {
  const [{ grid }] = segments as [Segment];
  if (grid) return makeTableLine(segments[0]!, grid, page, column, right);
  const size = Math.max(...segments.map((segment) => segment.size));
  const y = Math.max(...segments.filter((segment) => segment.size === size).map((segment) => segment.y));
  // What stands close together is one cell, in whatever pieces it was drawn.
  const parts: Segment[] = [];
  for (const segment of segments) {
    const last = parts.at(-1);
    const isClose = last && (segment.x - last.end < gapOf(size) || (parts.length === 1 && isMark(runText(last), runText(segment))));
    if (isClose) parts[parts.length - 1] = { ...last, runs: [...last.runs, ...segment.runs], end: Math.max(last.end, segment.end) };
    else parts.push({ ...segment, y, size });
  }
  const cells = parts.map((part) => ({ text: runText(part), x: part.x, end: part.end }));
  const runs = segments.flatMap((segment) => segment.runs).filter((run) => /[\p{L}\p{N}]/u.test(run.text) && run.size > size * 0.8);
  return {
    text: cells.map((cell) => cell.text).join(' '),
    cells,
    x: segments[0]!.x,
    end: Math.max(...segments.map((segment) => segment.end)),
    y,
    size,
    bold: runs.length > 0 && runs.every((run) => run.bold),
    italic: runs.length > 0 && runs.every((run) => run.italic),
    startsRaised: segments[0]!.runs[0]!.size < size * 0.8,
    page: page.number,
    height: page.height,
    column,
    right,
    table: null,
  };
}

function makeTableLine({ x, end, y, size }: Segment, { xs, ys, cells }: Grid, page: PageText, column: string, right: number): Line {
  const read = cells.map((cell) => ({
    ...cell,
    lines: joinSegments(buildSegments(cell.runs)).map((line) => makeLine(line, page, column, xs[cell.column + cell.span]!)),
  }));
  const rows = ys.slice(1).map((_, row) => read.filter((cell) => cell.row === row));
  const text = read.flatMap(({ lines }) => lines.map((line) => line.text)).join(' ');
  const place = { x, end, y, size, page: page.number, height: page.height, column, right };
  return { ...place, text, cells: [], bold: false, italic: false, startsRaised: false, table: { edges: xs, rows } };
}

// A list mark or a section's number stands apart from what it marks.
function isMark(text: string, next: string): boolean {
  if (/^(?:[•·▪■●○◦‣–\uF0B7\uF0A7-]|[a-z][.)]|\([a-z\d]{1,3}\))$/.test(text)) return true;
  return /^\d{1,2}(?:(?:\.\d{1,2})*\.?|\))$/.test(text) && /^\p{Lu}\p{L}+/u.test(next);
}

function runText({ runs, y, size }: Segment): string {
  let text = '';
  let end = 0;
  for (const run of [...runs].sort((a, b) => a.x - b.x)) {
    const said = run.text.replace(/\s+/g, ' ');
    const isRaised = run.size < size * 0.8 && run.y > y + size * 0.12;
    const gap = text !== '' && run.x - end > size * 0.14 && !/\s$/.test(text) && !/^\s/.test(said);
    text += `${gap ? ' ' : ''}${isRaised ? raise(said, text) : said}`;
    end = run.x + run.width;
  }
  return text.replace(/\s+/g, ' ').trim();
}

function raise(text: string, before: string): string {
  const mark = text.trim();
  const raised = raisePower(mark);
  if (raised !== mark || !/[\p{L}\d)%]$/u.test(before)) return raised;
  return /^(?:[a-z]|[a-z],[a-z])$/i.test(mark) ? `^${mark}` : mark;
}
