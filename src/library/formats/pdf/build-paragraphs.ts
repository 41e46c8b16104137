import { joinLines } from '../join-hyphens.ts';
import type { Line } from './build-lines.ts';
import { readRuledTable } from './read-ruled-table.ts';
import { endOfTable, readPdfTable, type PdfTable } from './read-tables.ts';

/** Lines that read on: a paragraph, a list item, or what may be a heading. */
export interface Paragraph {
  type: 'text';
  text: string;
  /** Where further pages begin in the text. */
  turns: { at: number; page: number }[];
  mark: string | null;
  /** How far a list item is set in, in points. */
  indent: number;
  lines: Line[];
  page: number;
  /** Whether more than a line's space is before and after it. */
  isApart: { before: boolean; after: boolean };
}

export type PdfBlock = Paragraph | { type: 'table'; table: PdfTable; page: number };

const MARK = /^(?:([•·▪■●○◦‣□\uF0B7\uF0A7]|[–-](?=\s))\s*|((?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\((?:\d{1,2}|[a-z]|[ivx]{1,4})\))\s+)(?=\S)/;
const ENDS_SENTENCE = /[.!?:;]["'”’)\]]*$/;

/** Joins the lines of all pages into paragraphs, list items and tables, in reading order; a paragraph may go on in the next column or page. */
export function buildParagraphs(pages: Line[][], known: ReadonlySet<string>): PdfBlock[] {
  const blocks: PdfBlock[] = [];
  for (const lines of pages) {
    const leading = usualLeading(lines);
    for (let i = 0; i < lines.length;) {
      const line = lines[i]!;
      const open = blocks.at(-1);
      if (open?.type === 'text' && isCaption(open) && line.cells.length === 1 && goesOn(open, line, leading)) {
        addLine(open, line, known);
        i++;
        continue;
      }
      if (line.table) {
        const caption = takeCaption(blocks);
        const last = blocks.at(-1);
        const before = last?.type === 'table' && last.page === line.page - 1 ? last.table : null;
        blocks.push({ type: 'table', table: readRuledTable(line.table, caption, before, known), page: line.page });
        i++;
        continue;
      }
      const end = endOfTable(lines, i, isCaption(open));
      if (end > i) {
        const caption = takeCaption(blocks);
        const last = blocks.at(-1);
        const before = last?.type === 'table' && last.page === line.page - 1 ? last.table : null;
        blocks.push({ type: 'table', table: readPdfTable(lines.slice(i, end), caption, before), page: line.page });
        i = end;
        continue;
      }
      const last = blocks.at(-1);
      if (last?.type === 'text' && goesOn(last, line, leading)) addLine(last, line, known);
      else {
        const above = lines[i - 1];
        const isApart = !above || above.column !== line.column || gap(above, line) > leading(line) * 1.25;
        if (last?.type === 'text') last.isApart.after = isApart;
        blocks.push(beginParagraph(line, isApart));
      }
      i++;
    }
  }
  return blocks;
}

function beginParagraph(line: Line, isApart: boolean): Paragraph {
  const [whole = '', bullet, number] = MARK.exec(line.text) ?? [];
  const isHeadingNumber = number !== undefined && line.bold;
  const mark = isHeadingNumber ? null : (bullet ?? number ?? null);
  return {
    type: 'text',
    text: mark ? line.text.slice(whole.length) : line.text,
    turns: [],
    mark: bullet ? (/[–-]/.test(bullet) ? '-' : '•') : mark,
    indent: line.x,
    lines: [line],
    page: line.page,
    isApart: { before: isApart, after: true },
  };
}

function addLine(paragraph: Paragraph, line: Line, known: ReadonlySet<string>): void {
  const joined = joinLines(paragraph.text, line.text, known);
  if (line.page !== paragraph.lines.at(-1)!.page) paragraph.turns.push({ at: joined.length - line.text.length, page: line.page });
  paragraph.text = joined;
  paragraph.lines.push(line);
}

function goesOn(paragraph: Paragraph, line: Line, leading: (line: Line) => number): boolean {
  const before = paragraph.lines.at(-1)!;
  if (MARK.test(line.text) && !(ENDS_SENTENCE.test(paragraph.text) === false && /^[a-z]\)|^\(/.test(line.text))) return false;
  const isOpen = !ENDS_SENTENCE.test(paragraph.text);
  const startsLow = /^[\p{Ll}([,;:%)≥≤<>=+±–\d]/u.test(line.text);
  const isFull = before.end > before.right - before.size * 5;
  if (before.column !== line.column)
    return isOpen && (startsLow || (isFull && before.bold === line.bold)) && Math.abs(before.size - line.size) < 1 && !isNumbered(line);
  if (gap(before, line) > leading(line) * 1.25 || gap(before, line) <= 0) return false;
  if (Math.abs(before.size - line.size) > 0.8 || before.bold !== line.bold) return isOpen && startsLow && !isNumbered(line);
  if (line.startsRaised || (isNumbered(line) && line.bold)) return false;
  if (isCaption(paragraph)) return true;
  const isSetIn = line.x > before.x + line.size && paragraph.mark === null && paragraph.lines.length > 1;
  if (isSetIn && !isOpen) return false;
  if (isWholly(paragraph, 'italic') && !line.italic && !isFull) return false;
  // A line that ended although the next word had room was ended on purpose.
  return startsLow || isCentred(before, line) || !wouldFit(before, line);
}

function wouldFit(before: Line, line: Line): boolean {
  const word = line.text.split(' ', 1)[0]!;
  const wordWidth = ((line.end - line.x) * word.length) / Math.max(1, line.text.length);
  return before.end + before.size * 0.25 + wordWidth < before.right - before.size * 2;
}

function isCentred(above: Line, below: Line): boolean {
  return (
    Math.abs(above.x + above.end - below.x - below.end) < above.size * 0.6 && Math.abs(above.x - below.x) > 2 && above.bold === below.bold
  );
}

function isNumbered({ text }: Line): boolean {
  return /^\d{1,2}(?:\.\d{1,2})*\.?\s+\p{Lu}/u.test(text);
}

/** Whether all lines are set so. */
export function isWholly({ lines }: Paragraph, style: 'bold' | 'italic'): boolean {
  return lines.every((line) => line[style]);
}

const gap = (above: Line, below: Line) => above.y - below.y;

/** The usual distance between two lines of a size on this page. */
function usualLeading(lines: Line[]): (line: Line) => number {
  const gaps = new Map<number, number[]>();
  for (const [i, line] of lines.entries()) {
    const above = lines[i - 1];
    if (!above || above.column !== line.column || Math.abs(above.size - line.size) > 0.5) continue;
    const distance = gap(above, line);
    if (distance > line.size * 0.8 && distance < line.size * 2.2)
      gaps.set(Math.round(line.size), [...(gaps.get(Math.round(line.size)) ?? []), distance]);
  }
  const usual = new Map([...gaps].map(([size, found]) => [size, found.sort((a, b) => a - b)[Math.floor(found.length * 0.4)]!]));
  return (line) => usual.get(Math.round(line.size)) ?? line.size * 1.2;
}

function isCaption(block: PdfBlock | undefined): boolean {
  return block?.type === 'text' && /^(?:table|box|chart)\s+\w+/i.test(block.text) && block.text.length <= 400;
}

/** The caption that stands right above a table. */
function takeCaption(blocks: PdfBlock[]): string {
  const last = blocks.at(-1);
  if (last?.type !== 'text' || !isCaption(last)) return '';
  blocks.pop();
  return last.text;
}
