import type { Grid, RuledCell } from './find-grids.ts';
import type { Run } from './open-pdf.ts';

interface Span {
  x: number;
  end: number;
}

// The least space between two columns, in points; words stand closer.
const GUTTER = 6;
const MARK = /^(?:[•·▪■●◦‣○–-]|\(?(?:\d{1,2}|[a-z])[.)])$/;

/** Parts columns of a ruled table in which figures stand side by side with nothing but space between them, row after row. */
export function partColumns(grid: Grid): Grid {
  let parted = grid;
  for (let column = grid.xs.length - 2; column >= 0; column--) parted = partColumn(parted, column);
  return parted;
}

function partColumn(grid: Grid, column: number): Grid {
  const { xs } = grid;
  const [left, right] = [xs[column]!, xs[column + 1]!];
  const inside = grid.cells.filter((cell) => cell.column === column && cell.span === 1 && cell.runs.length > 0);
  const beside = inside.map((cell) => linesOf(cell.runs)).filter((lines) => lines.some((line) => line.length > 1));
  if (beside.length < 2 || beside.length < inside.length / 2) return grid;
  const cuts = gutters(beside.flat(2));
  if (cuts.length === 0) return grid;
  const edges = [left, ...cuts, right];
  const cells = grid.cells.flatMap((cell): RuledCell[] => {
    if (cell.column > column) return [{ ...cell, column: cell.column + cuts.length }];
    if (cell.column + cell.span <= column) return [cell];
    // A text in the middle of all parts is a heading over them.
    if (cell.span > 1 || isOverAll(cell, edges)) return [{ ...cell, span: cell.span + cuts.length }];
    return edges.slice(1).map((edge, i) => ({
      ...cell,
      column: column + i,
      runs: cell.runs.filter((run) => middle(run) >= edges[i]! && middle(run) < edge),
    }));
  });
  return { ...grid, xs: [...xs.slice(0, column + 1), ...cuts, ...xs.slice(column + 1)], cells };
}

const middle = (run: Run) => run.x + run.width / 2;

function isOverAll({ runs }: RuledCell, edges: number[]): boolean {
  const [x, end] = [Math.min(...runs.map((run) => run.x)), Math.max(...runs.map((run) => run.x + run.width))];
  const isCentred = Math.abs((x + end) / 2 - (edges[0]! + edges.at(-1)!) / 2) < GUTTER;
  const lines = linesOf(runs);
  return (
    runs.length === 0 ||
    (lines.every((line) => line.length === 1) && (isCentred || edges.slice(1, -1).some((edge) => x < edge && end > edge)))
  );
}

/** What stands on each line, apart from the next by more than the space between words; a list mark belongs to its text. */
function linesOf(runs: Run[]): Span[][] {
  const lines: { y: number; spans: (Span & { text: string })[] }[] = [];
  for (const run of [...runs].sort((a, b) => a.x - b.x)) {
    const line = lines.find(({ y }) => Math.abs(y - run.y) < run.size * 0.5);
    const last = line?.spans.at(-1);
    if (last && (run.x - last.end < GUTTER || MARK.test(last.text))) {
      last.end = Math.max(last.end, run.x + run.width);
      last.text += run.text;
    } else {
      const span = { x: run.x, end: run.x + run.width, text: run.text.trim() };
      if (line) line.spans.push(span);
      else lines.push({ y: run.y, spans: [span] });
    }
  }
  return lines.map(({ spans }) => spans);
}

/** The middles of the gaps that nothing stands in. */
function gutters(spans: Span[]): number[] {
  const cuts: number[] = [];
  let end = Number.POSITIVE_INFINITY;
  for (const span of [...spans].sort((a, b) => a.x - b.x)) {
    if (span.x - end >= GUTTER) cuts.push((span.x + end) / 2);
    end = Math.max(Number.isFinite(end) ? end : span.end, span.end);
  }
  return cuts;
}
