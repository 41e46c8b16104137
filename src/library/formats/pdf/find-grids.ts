import type { Run } from './open-pdf.ts';
import { partColumns } from './part-columns.ts';
import { isUpright, type Rule } from './read-rules.ts';

/** A cell of a ruled table: the row and column it begins in, how many it reaches over, and the text that is set in it. */
export interface RuledCell {
  row: number;
  column: number;
  rows: number;
  span: number;
  runs: Run[];
}

/** A ruled table: the heights of its rows' edges from the top, the places of its columns' edges from the left, its cells row by row. */
export interface Grid {
  xs: number[];
  ys: number[];
  cells: RuledCell[];
  /** The page's runs that stand in it. */
  taken: Set<Run>;
}

// Lines this near to each other are one; lines that nearly touch do.
const NEAR = 2.5;
const MOST_EDGES = 100;
const MOST_RUNS_OF_SMALL = 6;

/** The tables of a page whose rows and columns are parted by lines, from the top; frames around text are none. */
export function findGrids(rules: Rule[], runs: Run[]): Grid[] {
  const upright = joinRules(rules.filter(isUpright), true);
  const level = joinRules(
    rules.filter((rule) => !isUpright(rule)),
    false,
  );
  return connect([...upright, ...level]).flatMap((group) => {
    const grid = buildGrid(group);
    if (grid) fillGrid(grid, runs);
    return grid && isTable(grid) ? [partColumns(grid)] : [];
  });
}

/** Lines on one line that touch, as one. */
function joinRules(rules: Rule[], areUpright: boolean): Rule[] {
  const turned = rules.map((rule) => (areUpright ? rule : { x1: rule.y1, y1: rule.x1, x2: rule.y2, y2: rule.x2 }));
  const joined: Rule[] = [];
  const middle = ({ x1, x2 }: Rule) => (x1 + x2) / 2;
  for (const line of groupNear(turned, middle)) {
    const x = line.reduce((sum, rule) => sum + middle(rule), 0) / line.length;
    let last: Rule | null = null;
    for (const { y1, y2 } of line.sort((a, b) => a.y1 - b.y1)) {
      if (last && y1 - last.y2 <= NEAR) last.y2 = Math.max(last.y2, y2);
      else joined.push((last = { x1: x, x2: x, y1, y2 }));
    }
  }
  return joined.map((rule) => (areUpright ? rule : { x1: rule.y1, y1: rule.x1, x2: rule.y2, y2: rule.x2 }));
}

function groupNear<T>(items: T[], placeOf: (item: T) => number): T[][] {
  const groups: T[][] = [];
  for (const item of [...items].sort((a, b) => placeOf(a) - placeOf(b))) {
    const last = groups.at(-1);
    if (last && placeOf(item) - placeOf(last.at(-1)!) <= NEAR) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** Lines that touch, directly or through others. */
function connect(rules: Rule[]): Rule[][] {
  const touch = (a: Rule, b: Rule) => a.x1 <= b.x2 + NEAR && b.x1 <= a.x2 + NEAR && a.y1 <= b.y2 + NEAR && b.y1 <= a.y2 + NEAR;
  const left = new Set(rules);
  const groups: Rule[][] = [];
  for (const first of rules) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (const rule of group)
      for (const other of left) {
        if (!touch(rule, other)) continue;
        left.delete(other);
        group.push(other);
      }
    groups.push(group);
  }
  return groups.sort((a, b) => Math.max(...b.map((rule) => rule.y2)) - Math.max(...a.map((rule) => rule.y2)));
}

/** The cells between the lines; null where there are too few or too many lines, or some cell is no rectangle. */
function buildGrid(rules: Rule[]): Grid | null {
  const upright = rules.filter(isUpright);
  const level = rules.filter((rule) => !isUpright(rule));
  if (level.length < 2 || upright.length < 1) return null;
  // A table may be open at its sides.
  const xs = distinct([...upright.map(({ x1 }) => x1), ...level.flatMap(({ x1, x2 }) => [x1, x2])]);
  const ys = distinct([...level.map(({ y1 }) => y1), ...upright.flatMap(({ y1, y2 }) => [y1, y2])]).reverse();
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 2 || rows < 1 || columns > MOST_EDGES || rows > MOST_EDGES) return null;
  const isParted = (x: number, y: number) => upright.some((rule) => Math.abs(rule.x1 - x) <= NEAR && rule.y1 <= y && rule.y2 >= y);
  const isRuled = (x: number, y: number) => level.some((rule) => Math.abs(rule.y1 - y) <= NEAR && rule.x1 <= x && rule.x2 >= x);
  const owner: number[] = Array.from({ length: rows * columns }, (_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (owner[at] !== at) at = owner[at] = owner[owner[at]!]!;
    return at;
  };
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      const [middleX, middleY] = [(xs[column]! + xs[column + 1]!) / 2, (ys[row]! + ys[row + 1]!) / 2];
      if (column + 1 < columns && !isParted(xs[column + 1]!, middleY)) owner[root(at + 1)] = root(at);
      if (row + 1 < rows && !isRuled(middleX, ys[row + 1]!)) owner[root(at + columns)] = root(at);
    }
  const members = new Map<number, number[]>();
  for (let i = 0; i < owner.length; i++) members.set(root(i), [...(members.get(root(i)) ?? []), i]);
  const cells: RuledCell[] = [];
  for (const inside of members.values()) {
    const [inRows, inColumns] = [inside.map((i) => Math.floor(i / columns)), inside.map((i) => i % columns)];
    const [row, column] = [Math.min(...inRows), Math.min(...inColumns)];
    const [tall, span] = [Math.max(...inRows) - row + 1, Math.max(...inColumns) - column + 1];
    if (tall * span !== inside.length) return null;
    cells.push({ row, column, rows: tall, span, runs: [] });
  }
  return { xs, ys, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column), taken: new Set() };
}

function distinct(places: number[]): number[] {
  return groupNear(places, (place) => place).map((near) => near.reduce((sum, place) => sum + place, 0) / near.length);
}

/** Puts the runs that stand within the table into its cells. */
function fillGrid({ xs, ys, cells, taken }: Grid, runs: Run[]): void {
  for (const run of runs) {
    const y = run.y + run.size * 0.3;
    if (y > ys[0]! || y < ys.at(-1)! || run.x + run.width < xs[0]! || run.x > xs.at(-1)!) continue;
    const onLine = cells.filter((cell) => y <= ys[cell.row]! && y > ys[cell.row + cell.rows]!);
    const edges = onLine.map((cell) => xs[cell.column]!).filter((x) => x > run.x + 1 && x < run.x + run.width - 1);
    for (const part of cutRun(run, edges)) {
      const x = part.x + part.width / 2;
      const cell = onLine.find((c) => x >= xs[c.column]! && x < xs[c.column + c.span]!);
      cell?.runs.push(part);
      if (cell) taken.add(run);
    }
  }
}

/** A run that was drawn over the edges of cells ("MTX RINVOQ"), cut at the spaces nearest to them. */
function cutRun(run: Run, edges: number[]): Run[] {
  const { text, x, width } = run;
  const end = x + width;
  const spaces = [...text.matchAll(/\s+/g)].map((space) => space.index).filter((at) => at > 0);
  const parts: Run[] = [];
  let [from, left] = [0, x];
  for (const edge of edges.sort((a, b) => a - b)) {
    const expected = ((edge - x) / width) * text.length;
    const [nearest] = spaces.filter((at) => at > from).sort((a, b) => Math.abs(a - expected) - Math.abs(b - expected));
    if (nearest === undefined) continue;
    parts.push({ ...run, text: text.slice(from, nearest).trim(), x: left, width: Math.max(1, edge - left) });
    [from, left] = [nearest, edge];
  }
  return [...parts, { ...run, text: text.slice(from).trim(), x: left, width: Math.max(1, end - left) }];
}

// A frame around text, a form or the axes of a figure has few cells with text side by side.
function isTable({ cells, ys }: Grid): boolean {
  const filled = cells.filter((cell) => cell.runs.length);
  const inRow = new Map<number, number>();
  for (const { row } of filled) inRow.set(row, (inRow.get(row) ?? 0) + 1);
  const beside = [...inRow.values()].filter((count) => count > 1).length;
  // The first rows of a table may stand alone at the end of a page, and its last ones at the top of the next.
  if (ys.length <= 3) return beside > 0 && cells.every(({ runs }) => runs.length <= MOST_RUNS_OF_SMALL);
  return beside >= 2 && filled.length >= cells.length * 0.35;
}
