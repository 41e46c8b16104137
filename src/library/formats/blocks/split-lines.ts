import type { Block } from './block.ts';
import { isHeadingLine } from './is-heading-line.ts';

const BULLET = /^[•·▪■●◦‣○]\s*/;

/**
 * The blocks of a paragraph whose text may have line breaks: a line that begins with a bullet is an item of a list, a first line that reads
 * as a heading is one, and a line that only goes on with the sentence is joined. `isMarked`: the whole paragraph is set as headings are.
 */
export function splitLines(text: string, isMarked: boolean): Block[] {
  if (!text) return [];
  const lines = joinWrapped(text.split('\n').filter(Boolean));
  if (lines.length === 1 && !BULLET.test(text)) return [{ type: isHeadingLine(text, isMarked) ? 'heading' : 'paragraph', text }];
  const blocks: Block[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length) blocks.push({ type: 'paragraph', text: open.join('\n') });
    open = [];
  };
  for (const [i, line] of lines.entries()) {
    if (BULLET.test(line)) {
      close();
      blocks.push({ type: 'item', text: line.replace(BULLET, ''), depth: 1, mark: '•' });
    } else if (i === 0 && isHeadingLine(line, isMarked || leadsOn(line, lines[1]))) blocks.push({ type: 'heading', text: line });
    else open.push(line);
  }
  close();
  return blocks;
}

// A short line on its own above a sentence ("Driving and using machines").
function leadsOn(line: string, next: string | undefined): boolean {
  return line.length <= 70 && !/\d/.test(line) && next !== undefined && /[.:!?]$/.test(next) && next.split(' ').length > 4;
}

function joinWrapped(lines: string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last !== undefined && !/[.:;!?)\]]$/.test(last) && /^[\p{Ll}\d(<>≤≥=%]/u.test(line)) joined[joined.length - 1] = `${last} ${line}`;
    else joined.push(line);
  }
  return joined;
}
