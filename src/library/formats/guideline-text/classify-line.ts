import { dropHtml, plainMarkdown } from '../plain-markdown.ts';

/** What a line of plain text is. */
export type TextLine =
  | { type: 'blank' }
  | { type: 'heading'; text: string }
  | { type: 'caption'; text: string }
  | { type: 'item'; text: string; mark: string; level: number }
  | { type: 'row'; cells: string[] }
  | { type: 'rule' }
  | { type: 'text'; text: string };

// List marks, among them those that OCR makes of them.
const MARK = /^(\s*)(?:[•·・∙▪■●○◦‣◼□➢✓\uF0B7\uF0A7]\s*|[-–*]\s+|>\s(?=[A-Z]))(?=\S)/u;
const NUMBERED = /^\s*(\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+(?=\S)/;
const CAPTION = /^(?:table|figure|box)\s+\d+[.:]?\s?\d*\s*[:.]\s*\S/i;

/** Reads one line by itself. Capitals are a heading; a line between pipes is a table's row; "#" begins a caption or heading of a converter. */
export function classifyLine(line: string): TextLine {
  const text = plain(line);
  if (text === '') return { type: 'blank' };
  if (/^\|.*\|$/.test(text)) return readRow(text);
  if (/^[-=_*~.\s]{3,}$/.test(text)) return { type: 'rule' };
  const hashed = /^#{1,6}\s+(.+?)\s*#*$/.exec(text);
  if (hashed) return { type: 'caption', text: hashed[1]! };
  const mark = MARK.exec(line);
  if (mark) {
    const isDash = /^\s*[-–*]/.test(line);
    return { type: 'item', text: plain(line.slice(mark[0].length)), mark: isDash ? '-' : '•', level: isDash ? 2 : 1 };
  }
  const number = NUMBERED.exec(line);
  if (number) return { type: 'item', text: plain(line.slice(number[0].length)), mark: number[1]!, level: 1 };
  if (text.length <= 160 && CAPTION.test(text)) return { type: 'caption', text };
  if (isCapitals(text)) return { type: 'heading', text };
  return { type: 'text', text };
}

function plain(text: string): string {
  return plainMarkdown(dropHtml(text));
}

/** "TREATMENT OF SNAKE BITE", "FEVERS: MANAGEMENT APPROACH": at least four capitals and no other letters, not a formula or an abbreviation alone. */
function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return (
    letters.length >= 4 &&
    text.length <= 160 &&
    !/\p{Ll}/u.test(text) &&
    /\p{Lu}{4}/u.test(text) &&
    letters.length >= text.replaceAll(' ', '').length * 0.6
  );
}

function readRow(text: string): TextLine {
  const cells = text
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
  return cells.every((cell) => /^:?-{2,}:?$/.test(cell)) ? { type: 'rule' } : { type: 'row', cells };
}
