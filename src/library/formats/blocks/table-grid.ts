import type { XmlElement } from '../xml-element.ts';
import { localName } from './read-inline.ts';

/** A cell in the place where it begins; it may reach over several columns. */
export interface GridCell {
  text: string;
  column: number;
  span: number;
  isHead: boolean;
  /** How many spaces the text is set in by: rows under another one are set in deeper. */
  indent: number;
}

export interface GridRow {
  part: 'head' | 'body' | 'foot';
  /** Cells from the left, each once; one that reaches down from a row above stands in every row it reaches. */
  cells: GridCell[];
}

const MOST_COLUMNS = 200;
const MOST_ROWS_SPANNED = 500;

/** The rows of a table with the columns that their cells stand in, as `colspan` and `rowspan` say. `readCell` gives a cell's text. */
export function readGrid(table: XmlElement, readCell: (cell: XmlElement) => string): { rows: GridRow[]; width: number } {
  const rows: GridRow[] = [];
  let reaching: { cell: GridCell; rows: number }[] = [];
  let width = 0;
  const readRow = (row: XmlElement, part: GridRow['part']) => {
    const cells = reaching.map(({ cell }) => cell);
    const isTaken = (column: number) => cells.some((c) => column >= c.column && column < c.column + c.span);
    const next = reaching.map(({ cell, rows: left }) => ({ cell, rows: left - 1 }));
    let column = 0;
    for (const element of row.children) {
      if (typeof element === 'string' || !/^t[dh]$/.test(localName(element))) continue;
      while (isTaken(column)) column++;
      if (column >= MOST_COLUMNS) break;
      const span = Math.min(readSpan(element.attributes.colspan), MOST_COLUMNS - column);
      const cell = { text: readCell(element), column, span, isHead: localName(element) === 'th', indent: readIndent(element) };
      cells.push(cell);
      next.push({ cell, rows: Math.min(readSpan(element.attributes.rowspan), MOST_ROWS_SPANNED) - 1 });
      column += span;
    }
    reaching = next.filter(({ rows: left }) => left > 0);
    cells.sort((a, b) => a.column - b.column);
    width = Math.max(width, ...cells.map((c) => c.column + c.span));
    if (cells.length) rows.push({ part, cells });
  };
  const walk = (element: XmlElement, part: GridRow['part']) => {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      const name = localName(child);
      if (name === 'tr') readRow(child, part);
      else if (name === 'thead' || name === 'tbody' || name === 'tfoot') {
        // A cell reaches no further than its part of the table.
        reaching = [];
        walk(child, name === 'thead' ? 'head' : name === 'tfoot' ? 'foot' : 'body');
        reaching = [];
      }
    }
  };
  walk(table, 'body');
  return { rows, width };
}

function readIndent(element: XmlElement): number {
  let indent = 0;
  for (const child of element.children) {
    if (typeof child !== 'string') return indent + readIndent(child);
    const [spaces] = /^[ \u00A0\u2000-\u200A\u3000]*/.exec(child)!;
    indent += spaces.length;
    if (spaces.length < child.length) return indent;
  }
  return indent;
}

function readSpan(value: string | undefined): number {
  const span = Number(value ?? 1);
  return Number.isInteger(span) && span > 0 ? span : 1;
}
