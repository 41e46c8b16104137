import type { Line } from './build-lines.ts';

// The parts of a page, from its edges, where running heads, running feet and page numbers stand.
const EDGE = 0.12;

/**
 * Takes out what is of the page and not of the text: lines that repeat at the edges of a third of all pages (numbers aside), or at the same
 * height of most pages, page numbers, and the dotted lines of a table of contents.
 */
export function dropRunningHeads(pages: Line[][]): Line[][] {
  const atEdge = new Map<string, Set<number>>();
  const atHeight = new Map<string, Set<number>>();
  const note = (map: Map<string, Set<number>>, key: string, page: number) => map.set(key, (map.get(key) ?? new Set()).add(page));
  for (const line of pages.flat()) {
    if (isAtEdge(line)) note(atEdge, edgeKey(line), line.page);
    note(atHeight, heightKey(line), line.page);
  }
  const repeats = (found: Set<number> | undefined, share: number) =>
    found !== undefined && found.size >= 3 && found.size >= pages.length * share;
  return pages.map((lines) =>
    lines.filter(
      (line) =>
        !(isAtEdge(line) && (repeats(atEdge.get(edgeKey(line)), 0.3) || isPageNumber(line.text))) &&
        !repeats(atHeight.get(heightKey(line)), 0.6) &&
        !/(?:\.\s?){4,}\s*(?:\d{1,4}|[ivxl]{1,6})$/.test(line.text),
    ),
  );
}

function isAtEdge({ y, height }: Line): boolean {
  return y > height * (1 - EDGE) || y < height * EDGE;
}

function isPageNumber(text: string): boolean {
  return /^(?:page\s+)?[-–]?\s*(?:\d{1,4}|[ivxl]{1,6})\s*[-–]?(?:\s*(?:of|\/)\s*\d{1,4})?$/i.test(text);
}

const edgeKey = ({ text, y, height }: Line) => `${y > height / 2 ? 'top' : 'foot'} ${text.replace(/\d+/g, '#')}`;
const heightKey = ({ text, y }: Line) => `${Math.round(y / 4)} ${text.replace(/\d+/g, '#')}`;
