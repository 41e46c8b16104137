/** What has a place on a page: from `x` to `end`, on the baseline `y`, in points. */
export interface Placed {
  x: number;
  end: number;
  y: number;
}

const FEWEST = 6;
const NARROWEST_GUTTER = 7;
const MOST_GROUPS = 9;

/**
 * Parts what stands on a page into columns in reading order. Text that reaches over the gutter (a title, a table) ends the columns above it.
 * Two blocks side by side are columns only where the file draws one after the other: the cells of a table alternate.
 */
export function findColumns<T extends Placed>(items: T[], depth = 0): T[][] {
  const gutter = depth < 2 ? findGutter(items) : null;
  if (gutter === null) return items.length ? [items] : [];
  // 1. In the file's own order, where it draws whole columns.
  const drawn = groupBySide(items, gutter);
  if (drawn.length <= MOST_GROUPS) return drawn.flatMap((group) => findColumns(group, depth + 1));
  // 2. By place: what reaches over the gutter ends the columns above it.
  const columns: T[][] = [];
  let across: T[] = [];
  let left: T[] = [];
  let right: T[] = [];
  const flushSides = () => {
    if (left.length) columns.push(...findColumns(left, depth + 1));
    if (right.length) columns.push(...findColumns(right, depth + 1));
    left = [];
    right = [];
  };
  const flushAcross = () => {
    if (across.length) columns.push(across);
    across = [];
  };
  for (const item of [...items].sort((a, b) => b.y - a.y)) {
    const side = sideOf(item, gutter);
    if (side === 'across') {
      flushSides();
      across.push(item);
    } else {
      flushAcross();
      (side === 'left' ? left : right).push(item);
    }
  }
  flushAcross();
  flushSides();
  return columns;
}

type Side = 'left' | 'right' | 'across';

function sideOf({ x, end }: Placed, gutter: number): Side {
  if (x < gutter && end > gutter) return 'across';
  return end <= gutter ? 'left' : 'right';
}

function groupBySide<T extends Placed>(items: T[], gutter: number): T[][] {
  const groups: T[][] = [];
  let last: Side | null = null;
  for (const item of items) {
    const side = sideOf(item, gutter);
    if (side !== last) groups.push([]);
    groups.at(-1)!.push(item);
    last = side;
  }
  return groups;
}

/** The middle of the gutter between two columns; null where there is one column. */
function findGutter(items: Placed[]): number | null {
  if (items.length < FEWEST * 2) return null;
  const from = Math.min(...items.map((item) => item.x));
  const width = Math.max(...items.map((item) => item.end)) - from;
  let best: { middle: number; width: number } | null = null;
  let open: number | null = null;
  const most = items.length * 0.15;
  for (let x = from + width * 0.3; x <= from + width * 0.7; x += 1) {
    const crossing = items.reduce((count, item) => count + (item.x < x && item.end > x ? 1 : 0), 0);
    if (crossing <= most) open ??= x;
    if (open !== null && (crossing > most || x + 1 > from + width * 0.7)) {
      if (!best || x - open > best.width) best = { middle: (open + x) / 2, width: x - open };
      open = null;
    }
  }
  if (!best || best.width < NARROWEST_GUTTER) return null;
  const { middle } = best;
  const sides = items.filter((item) => item.end <= middle || item.x >= middle).map((item) => item.end <= middle);
  const left = sides.filter(Boolean).length;
  const right = sides.length - left;
  if (left < FEWEST || right < FEWEST) return null;
  const turns = sides.filter((side, i) => i > 0 && side !== sides[i - 1]).length;
  return turns <= Math.max(3, Math.min(left, right) * 0.3) ? middle : null;
}
