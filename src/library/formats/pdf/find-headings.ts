import { isWholly, type Paragraph } from './build-paragraphs.ts';

/** A heading by its typography: how large, how it is set, and its number. */
export interface Heading {
  text: string;
  size: number;
  /** 3 bold capitals, 2 bold or capitals, 1.5 a short line by itself (underlined, as a rule), 1 italic. */
  rank: number;
  /** How many numbers it has ("2.11" has 2); 0 where none. */
  depth: number;
}

const NUMBER = /^(\d{1,2}(?:\.\d{1,3}){0,5})\.?\s+(?=\p{Lu}|[“"(])/u;
const CAPTION = /^(?:table|figure|fig\.|chart|box)\s*\d/i;

/** The heading that a paragraph is, by size, weight and number; null where it is text. `body` is the size of most of the text. */
export function readHeading(paragraph: Paragraph, body: number): Heading | null {
  const { text, lines, mark } = paragraph;
  const size = lines[0]!.size;
  if (mark !== null || lines.length > 4 || text.length > 220 || !/\p{L}{2}/u.test(text) || CAPTION.test(text)) return null;
  if (lines.some((line) => line.cells.length > 1)) return null;
  const isBold = isWholly(paragraph, 'bold');
  const isCapitals = !/\p{Ll}/u.test(text) && /\p{Lu}{3}/u.test(text);
  const depth = NUMBER.exec(text)?.[1]!.split('.').length ?? 0;
  const isLarge = size > body * 1.12;
  const ends = /[.,;!?]$/.test(text) || (text.endsWith(':') && !isCapitals);
  const heading = (rank: number): Heading => ({ text: text.replace(/\s*:$/, ''), size, rank, depth });
  if (depth > 0 && (isBold || isLarge || isCapitals) && !/[.;,]$/.test(text)) return heading(isCapitals ? 3 : 2);
  if (isLarge && !ends && text.length <= 200) return heading(isBold && isCapitals ? 3 : 2);
  if (isBold && !ends && text.split(' ').length <= 20) return heading(isCapitals ? 3 : 2);
  if (isCapitals && !ends && text.split(' ').length <= 16 && paragraph.isApart.before) return heading(2);
  if (isWholly(paragraph, 'italic') && text.length <= 160 && !/[.,;!?]$/.test(text) && !/^\[|\]$/.test(text)) return heading(1);
  const isAlone = paragraph.isApart.before && paragraph.isApart.after && lines.length === 1;
  if (
    isAlone &&
    text.length <= 70 &&
    text.split(' ').length <= 8 &&
    /^\p{Lu}/u.test(text) &&
    !/[.,;:!?)\]]$/.test(text) &&
    !/^\d|\d$/.test(text)
  )
    return heading(1.5);
  return null;
}

/** Whether a heading stands above another: by number, else by size, weight and capitals. */
export function standsAbove(upper: Heading, lower: Heading): boolean {
  if (upper.depth && lower.depth) return upper.depth < lower.depth;
  if (Math.abs(upper.size - lower.size) > 0.6) return upper.size > lower.size;
  // A bold line in capitals between numbered subsections begins a part of its own.
  if (upper.depth) return !(lower.rank === 3 && upper.rank < 3);
  if (lower.depth) return false;
  return upper.rank > lower.rank;
}
