import type { Block } from '../blocks/block.ts';
import { gatherPassages } from '../blocks/gather-passages.ts';
import type { PassageText } from '../../make-passages.ts';
import { splitSentences } from '../../../text/split-sentences.ts';
import { collectWords } from '../join-hyphens.ts';
import type { Line } from './build-lines.ts';
import { buildParagraphs, type Paragraph, type PdfBlock } from './build-paragraphs.ts';
import { dropRunningHeads } from './drop-running-heads.ts';
import { readHeading, standsAbove, type Heading } from './find-headings.ts';

/** Passages of one page each, under nested headings. */
export interface SplitPdf {
  /** The largest text of the first page; null where none stands out. */
  title: string | null;
  /** The first heading of the first page that says what the document is about; null where there is none. */
  firstHeading: string | null;
  passages: PassageText[];
}

/** Splits the lines of all pages into passages. */
export function splitPdf(pages: Line[][]): SplitPdf {
  // 1. Leave out what is of the page.
  const lines = dropRunningHeads(pages);
  const body = bodySize(lines.flat());
  // 2. Join lines.
  const known = collectWords(lines.map((page) => page.map((line) => line.text).join('\n')).join('\n'));
  const blocks = buildParagraphs(lines, known);
  // 3. Find headings, and gather what stands under them, page by page.
  const sections = findSections(blocks, body);
  const passages = sections
    .filter((section) => !section.isContents)
    .flatMap(({ path, page, blocks: found }) => gatherPassages(path, found).map((passage) => ({ ...passage, page })));
  const firstPage = pages.find((page) => page.length) ?? [];
  return { title: findTitle(firstPage, body), firstHeading: findFirstHeading(blocks, firstPage[0]?.page ?? 1, body), passages };
}

interface Section {
  path: string[];
  page: number;
  blocks: Block[];
  isContents: boolean;
}

const CONTENTS = /^(?:.*\W)?(?:table of )?contents\b\W*$/i;

function findSections(blocks: PdfBlock[], body: number): Section[] {
  const sections: Section[] = [];
  const stack: (Heading & { page: number; isEmpty: boolean })[] = [];
  const depthOf = itemDepths();
  // The heading of a table of contents, while its entries are read: they are no headings of text.
  let contents: Heading | null = null;
  let startsAnew = true;
  const put = (block: Block, page: number) => {
    const last = sections.at(-1);
    if (!startsAnew && last?.page === page) last.blocks.push(block);
    else sections.push({ path: stack.map((heading) => heading.text), page, blocks: [block], isContents: contents !== null });
    for (const heading of stack) heading.isEmpty = false;
    startsAnew = false;
  };
  // A heading with nothing beneath it is a line of text.
  const pop = () => {
    const { text, page, isEmpty } = stack.pop()!;
    startsAnew = true;
    if (isEmpty) put({ type: 'paragraph', text }, page);
    startsAnew = true;
  };

  for (const block of blocks) {
    if (block.type === 'table') {
      put({ type: 'table', table: block.table.text }, block.page);
      continue;
    }
    // The numbers along an axis of a figure say nothing by themselves.
    if (!/\p{L}/u.test(block.text)) continue;
    const heading = readHeading(block, body);
    if (contents && (heading ? heading.size > contents.size + 0.6 : block.text.length > 250)) contents = null;
    if (!heading || contents) {
      for (const { text, page } of partAtTurns(block)) {
        const isItem = block.mark !== null && page === block.page;
        put(isItem ? { type: 'item', text, mark: block.mark!, depth: depthOf(block) } : { type: 'paragraph', text }, page);
      }
      continue;
    }
    while (stack.length && !standsAbove(stack.at(-1)!, heading)) {
      const upper = stack.at(-1)!;
      // A heading right beneath another is nested in it, whatever they look like, and so are its like.
      if (upper.isEmpty && !upper.depth && !heading.depth && heading.size < upper.size + 0.6) {
        upper.rank = heading.rank + 0.5;
        break;
      }
      pop();
    }
    stack.push({ ...heading, page: block.page, isEmpty: true });
    startsAnew = true;
    if (CONTENTS.test(heading.text)) contents = heading;
  }
  while (stack.length) pop();
  return sections;
}

/** A paragraph over several pages as one part for each page on which sentences begin: a sentence stays whole on the page it begins on. */
function partAtTurns({ text, turns, page }: Paragraph): { text: string; page: number }[] {
  if (turns.length === 0) return [{ text, page }];
  const parts: { text: string; page: number }[] = [];
  let start = 0;
  let current = page;
  for (const sentence of splitSentences(text)) {
    const at = turns.findLast((turn) => turn.at <= sentence.start)?.page ?? page;
    if (at === current || sentence.start === 0) continue;
    parts.push({ text: text.slice(start, sentence.start).trim(), page: current });
    start = sentence.start;
    current = at;
  }
  return [...parts, { text: text.slice(start), page: current }];
}

// The depth of a list item: 1, or 2 where it is set in further than the first of its list.
function itemDepths(): (item: Paragraph) => number {
  let base: Paragraph | null = null;
  return (item) => {
    const isFirst = base === null || base.lines[0]!.column !== item.lines[0]!.column || item.indent < base.indent - 1;
    if (isFirst) base = item;
    return item.indent - base!.indent > item.lines[0]!.size * 0.9 ? 2 : 1;
  };
}

function bodySize(lines: Line[]): number {
  const characters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    characters.set(rounded, (characters.get(rounded) ?? 0) + text.length);
  }
  return [...characters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

// What documents of a kind all begin with says nothing about one of them.
const COMMON =
  /^(?:(?:highlights of|full) prescribing information|(?:table of )?contents|draft|confidential|summary|abstract|introduction)\b/i;

function findFirstHeading(blocks: PdfBlock[], page: number, body: number): string | null {
  for (const block of blocks) {
    if (block.page !== page) return null;
    const heading = block.type === 'text' ? readHeading(block, body) : null;
    if (heading && heading.rank >= 2 && heading.depth === 0 && !COMMON.test(heading.text)) return heading.text;
  }
  return null;
}

// The first lines of the largest size, as far as they follow each other; a numbered heading is no title.
function findTitle(page: Line[], body: number): string | null {
  const firstPage = page.filter((line) => !line.table);
  const isName = ({ text }: Line) => /\p{L}{3}/u.test(text) && !/^\d{1,2}(?:\.\d{1,2})*\.?\s/.test(text);
  const largest = Math.max(0, ...firstPage.filter(isName).map((line) => line.size));
  if (largest < body * 1.2) return null;
  const from = firstPage.findIndex((line) => isName(line) && line.size > largest - 0.6);
  const rest = firstPage.slice(from);
  const end = rest.findIndex((line, i) => i > 0 && (Math.abs(line.size - largest) > 0.6 || rest[i - 1]!.y - line.y > largest * 2));
  const title = (end < 0 ? rest : rest.slice(0, end)).map((line) => line.text).join(' ');
  return title.length <= 300 ? title : null;
}
