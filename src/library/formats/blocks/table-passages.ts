import type { PassageText } from '../../make-passages.ts';
import type { TableText } from './block.ts';
import { partText } from './part-text.ts';

// Rows are together up to this many characters, the rows of one group up to the next.
const GATHERED_ROWS = 1200;
const LONGEST_GROUP = 2000;
const LONGEST_ROW = 10_000;
const LONGEST_CAPTION = 200;

/** The passages of a table: its rows, several together, then its notes, all under its caption. A long caption is a text of its own. */
export function tablePassages(section: string[], { caption, rows, notes }: TableText): PassageText[] {
  const label = /^(?:table|figure|chart|box)\s+[\w-]+(?:\.\d+)*/i.exec(caption)?.[0] ?? '';
  const isLong = caption.length > LONGEST_CAPTION;
  const title = isLong ? label : caption;
  const heading = title ? [...section, title] : section;
  const passages: PassageText[] = isLong ? partText(caption).map((text) => ({ heading, text })) : [];
  const whole = (line: string) => (line.length > LONGEST_ROW ? partText(line) : [line]);
  for (const lines of [gatherGroups(rows).flatMap(whole), notes.flatMap(partText)]) {
    let open = '';
    for (const line of lines) {
      if (open && open.length + line.length > GATHERED_ROWS) {
        passages.push({ heading, text: open });
        open = '';
      }
      open = open ? `${open}\n${line}` : line;
    }
    if (open) passages.push({ heading, text: open });
  }
  // A table that is a picture still has its caption.
  return passages.length || !title ? passages : [{ heading: section, text: title }];
}

// Rows that begin with the same group heading, as one piece.
function gatherGroups(rows: string[]): string[] {
  const pieces: { group: string; text: string }[] = [];
  for (const row of rows) {
    const group = row.includes(' › ') ? row.slice(0, row.indexOf(' › ')) : '';
    const last = pieces.at(-1);
    if (last && group && last.group === group && last.text.length + row.length <= LONGEST_GROUP) last.text += `\n${row}`;
    else pieces.push({ group, text: row });
  }
  return pieces.map((piece) => piece.text);
}
