import type { GridRow } from './table-grid.ts';

const NUMBER_ALONE = /^[<>≤≥±~≈−–-]?\s*\d[\d.,\s]*(?:%|\s*[[(±].*)?[\^*†‡§a-z]{0,3}$/;
const COUNT_OF_PEOPLE = /\bn\s*=/i;

/** How many rows at the top of a table are column headings: those marked as such, else the first one, and those beneath it that go on with it. */
export function countHeadRows(rows: GridRow[], width: number): number {
  let count = rows.findIndex((row) => row.part !== 'head');
  if (count < 0) count = rows.length;
  if (count === 0) count = rows.findIndex((row) => row.cells.some((c) => !c.isHead));
  if (count < 0) count = rows.length;
  const isMarked = count > 0;
  if (!isMarked) {
    if (rows.length < 2 || width < 2 || holdsValues(rows[0]!)) return 0;
    count = 1;
  }
  while (count < rows.length - 1 && goesOn(rows[count]!, rows[count - 1]!, isMarked)) count++;
  return count;
}

/** Whether a text is a figure alone, without a unit: "12", "<1%", "26 (14.3)". A dose may be the name of an arm. */
export function isBareFigure(text: string): boolean {
  return /^[<>≤≥±~≈−–-]?\s*\d[\d.,\s]*%?(?:\s*[[(±].*)?$/.test(text);
}

function holdsValues(row: GridRow): boolean {
  return row.cells.some((c) => c.column > 0 && NUMBER_ALONE.test(c.text));
}

function goesOn(row: GridRow, above: GridRow, isMarked: boolean): boolean {
  const others = row.cells.filter((c) => c.column > 0);
  if (others.length === 0 || holdsValues(row)) return false;
  const firstIsEmpty = !row.cells.some((c) => c.column === 0);
  if (others.every((c) => COUNT_OF_PEOPLE.test(c.text)) && (firstIsEmpty || others.length > 1)) return true;
  if (isMarked) return false;
  return firstIsEmpty || above.cells.some((c) => c.column > 0 && c.span > 1);
}
