import { splitSentences } from '../../../text/split-sentences.ts';
import type { PassageText } from '../../make-passages.ts';
import type { Block } from './block.ts';
import { LONGEST, partText } from './part-text.ts';
import { tablePassages } from './table-passages.ts';

// Short paragraphs that follow each other are one passage up to this many characters.
const GATHERED = 1000;
const LONGEST_HEADING = 200;
const LONGEST_LABEL = 100;
const LEADS = /(?::|\b(?:if|when|include|includes|including|following|such as))$/i;

/**
 * The passages of a section, in order: a paragraph (short ones together), a list with the line that leads to it, rows of a table with their
 * column headings, the text beneath a figure. A heading within the text ends the one before it; one that follows another at once is nested.
 */
export function gatherPassages(section: string[], blocks: Block[]): PassageText[] {
  const passages: PassageText[] = [];
  const lastContent = blocks.findLastIndex((block) => block.type !== 'heading');
  let inner: string[] = [];
  let open = '';
  // What leads to the list that is being read; its heading in a further passage.
  let leadIn = '';
  let goesOn = false;
  let tableCaption = '';

  const close = () => {
    const heading = [...section, ...inner, ...(goesOn && leadIn ? [leadIn] : [])];
    if (open) passages.push({ heading, text: open });
    open = '';
    goesOn = false;
  };
  // A short line without an end belongs to what follows it.
  const turn = () => {
    const cut = open.lastIndexOf('\n\n');
    const label = cut > 0 && isLabel(open.slice(cut + 2)) ? open.slice(cut + 2) : '';
    if (label) open = open.slice(0, cut);
    close();
    open = label;
  };
  const add = (text: string, join: string, room: number) => {
    if (open && open.length + text.length > room) turn();
    open = open ? open + join + text : text;
  };

  for (const [i, block] of blocks.entries()) {
    if (block.type === 'heading') {
      // 1. A heading; the last ones, with nothing beneath them, are text.
      if (i > lastContent) add(block.text, '\n', LONGEST);
      else {
        close();
        inner = blocks[i - 1]?.type === 'heading' ? [...inner, block.text] : [block.text];
      }
      leadIn = '';
    } else if (block.type === 'paragraph' && isCaptionOf(block.text, blocks[i + 1])) {
      tableCaption = block.text;
    } else if (block.type === 'paragraph') {
      // 2. A paragraph; one that leads to a list begins a passage.
      const leads = blocks[i + 1]?.type === 'item';
      if (leads && open.length > LONGEST_HEADING) turn();
      for (const part of partText(block.text)) add(part, '\n\n', leadIn ? LONGEST : GATHERED);
      leadIn = LEADS.test(block.text) ? lastLine(block.text) : '';
    } else if (block.type === 'item') {
      // 3. An item of a list.
      const [first = '', ...rest] = partText(block.text);
      const line = '  '.repeat(block.depth - 1) + (block.mark ? `${block.mark} ${first}` : first);
      if (open && open.length + line.length > LONGEST) {
        close();
        goesOn = true;
      }
      add(line, '\n', LONGEST);
      for (const part of rest) add(part, '\n', LONGEST);
    } else {
      // 4. A table or a figure.
      close();
      leadIn = '';
      const heading = [...section, ...inner];
      if (block.type === 'table')
        passages.push(...tablePassages(heading, { ...block.table, caption: tableCaption || block.table.caption }));
      else passages.push(...partText(block.text).map((text) => ({ heading: block.label ? [...heading, block.label] : heading, text })));
    }
  }
  close();
  return passages;
}

function isLabel(line: string): boolean {
  return line.length <= LONGEST_LABEL && !/[.!?:;,)\]]$|\n/.test(line);
}

function isCaptionOf(text: string, next: Block | undefined): boolean {
  return next?.type === 'table' && next.table.caption === '' && text.length <= LONGEST_HEADING && /^table\s+\w/i.test(text);
}

function lastLine(text: string): string {
  const line = text.slice(text.lastIndexOf('\n') + 1);
  if (line.length <= LONGEST_HEADING) return line;
  const sentence = splitSentences(line).at(-1)?.text ?? '';
  return sentence.length <= LONGEST_HEADING ? sentence : '';
}
