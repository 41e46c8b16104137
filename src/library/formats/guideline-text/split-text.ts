import type { Block } from '../blocks/block.ts';
import { gatherPassages } from '../blocks/gather-passages.ts';
import { collectWords, joinLines } from '../join-hyphens.ts';
import type { PassageText } from '../../make-passages.ts';
import { classifyLine, type TextLine } from './classify-line.ts';
import { pipeTable } from './pipe-table.ts';

/** A document of plain text: its title, or null where the first line is none, and its passages. */
export interface SplitText {
  title: string | null;
  passages: PassageText[];
}

const LONGEST_TITLE = 200;
// Headings of treatment guidelines that may end in a colon; with any other colon a line leads into the list beneath it.
const SECTION_WORD =
  /^(?:introduction|definition|epidemiology|a?etiology|causes?|classification|types|pathophysiology|clinical (?:features|evaluation|course)|symptoms|signs and symptoms|diagnos[ei]s|diagnostic criteria|differential diagnos[ei]s|investigations?|complications?|management|treatment(?: goals?)?|(?:non-)?drug treatment|supportive measures|prevention|prognosis|follow-up|risk factors|contraindications|notable adverse .*)$/i;
const ENDS_SENTENCE = /[.!?:;]["')\]]*$/;
const LEADS_ON =
  /(?:[,&/(–]|\b(?:of|and|or|the|by|with|for|in|to|a|an|from|as|is|are|at|on|than|that|which|be|not|no|if|when|until|per|dose))$/i;

const NOTE = /^(?:notes?|nb|caution|warning|important|remarks?)$/i;
// A line with one of these is a statement or leads into a list, however short it is.
const VERB = /\b(?:is|are|was|were|may|can|should|must|will|has|have|had|does?|depends?|occurs?|affects?)\b/i;

/**
 * Splits plain text into passages by what its lines are: capitals and short lines that stand by themselves are headings, marked lines
 * list items, piped lines rows of a table; wrapped lines are joined. The first line is the title.
 */
export function splitText(text: string): SplitText {
  const raw = text.replace(/\r\n?|\f/g, '\n').split('\n');
  const lines = raw.map((line) => classifyLine(line.replaceAll('\t', '    ')));
  const known = collectWords(text);
  const first = lines.findIndex((line) => line.type !== 'blank' && line.type !== 'rule');
  const opening = lines[first];
  const title = opening && 'text' in opening && opening.text.length <= LONGEST_TITLE ? opening.text.replace(/\s*:$/, '') : null;
  const sections = readSections(lines.slice(title === null ? Math.max(first, 0) : first + 1), known);
  return { title, passages: keepEmptyHeadings(sections).flatMap(({ path, blocks }) => gatherPassages(path, blocks)) };
}

// A heading with nothing beneath it and no heading within it is text of the section before.
function keepEmptyHeadings(sections: Section[]): Section[] {
  return sections.map((section, i) => {
    const { path, blocks } = section;
    const isNested = sections[i + 1]?.path.slice(0, path.length).join('\n') === path.join('\n');
    return blocks.length || isNested || path.length === 0
      ? section
      : { path: path.slice(0, -1), blocks: [{ type: 'paragraph', text: path.at(-1)! }] };
  });
}

interface Section {
  path: string[];
  blocks: Block[];
}

function readSections(lines: TextLine[], known: ReadonlySet<string>): Section[] {
  const width = lineWidth(lines);
  const sections: Section[] = [];
  let top: string[] = [];
  let rows: string[][] = [];
  let before: TextLine['type'] | 'start' = 'start';
  // The block that a wrapped line may go on with, and its last line.
  let open: { block: { text: string }; lastLine: string } | null = null;

  const head = (path: string[]) => sections.push({ path, blocks: [] });
  const put = (block: Block) => {
    if (sections.length === 0) head([]);
    sections.at(-1)!.blocks.push(block);
  };
  const begin = (block: Block & { text: string }) => {
    put(block);
    open = { block, lastLine: block.text };
  };
  const endTable = () => {
    if (rows.length) put({ type: 'table', table: pipeTable(rows) });
    rows = [];
  };

  for (const [i, line] of lines.entries()) {
    if (line.type === 'rule') continue;
    if (line.type !== 'row') endTable();
    const goesOn: boolean =
      open !== null &&
      (line.type === 'text' || (line.type === 'heading' && line.text.split(' ').length <= 2)) &&
      isWrapped((open as { lastLine: string }).lastLine, line.text, width);
    let type: TextLine['type'] = line.type;
    if (line.type === 'row') rows.push(line.cells);
    else if (line.type === 'item') begin({ type: 'item', text: line.text, depth: line.level, mark: line.mark });
    else if (line.type === 'caption') head([...top, line.text]);
    else if (goesOn && line.type !== 'blank') {
      open!.block.text = joinLines(open!.block.text, line.text, known);
      open!.lastLine = line.text;
      type = 'text';
    } else if (line.type === 'heading') {
      const name = line.text.replace(/\s*:$/, '');
      // What is noted belongs to its section, and so does what follows.
      if (!NOTE.test(name)) top = [];
      head([...top, name]);
      if (top.length === 0) top = [name];
    } else if (line.type === 'text' && isShortHeading(line.text, before, lines.slice(i + 1, i + 3))) {
      head([...(before === 'heading' ? sections.at(-1)!.path : top), line.text.replace(/\s*:$/, '')]);
      type = 'heading';
    } else if (line.type === 'text') begin({ type: 'paragraph', text: line.text });
    if (type !== 'text' && type !== 'item') open = null;
    before = type;
  }
  endTable();
  return sections;
}

/** The length of a full line: of the lines that may be wrapped, one of the longest. */
function lineWidth(lines: TextLine[]): number {
  const lengths = lines.flatMap((line) => ('text' in line && line.text.length <= 110 ? [line.text.length] : [])).sort((a, b) => a - b);
  return Math.max(60, lengths[Math.floor(lengths.length * 0.97)] ?? 80);
}

/** Whether a line goes on with the one before it, which was as full as a line gets, or ended where no sentence can. */
function isWrapped(before: string, line: string, width: number): boolean {
  const isFull = before.length <= 110 && before.length + 1 + line.split(' ', 1)[0]!.length > width - 8;
  if (/^[\p{Ll}([,;:%)≥≤<>=+–\d]/u.test(line)) return isFull || !ENDS_SENTENCE.test(before);
  if (ENDS_SENTENCE.test(before)) return isFull && /[.!?;]["')\]]*$/.test(before) && !/^(?:\S+ ){0,4}\S+:$/.test(line);
  if (LEADS_ON.test(before)) return true;
  // A capital after a full line: an abbreviation goes on, a word may begin the next statement.
  return isFull && /^(?:\p{Lu}[\p{Lu}\d/-]+|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)\b/u.test(line);
}

/** "Introduction", "Drug Treatment", "Anti-venom reactions:": a short line by itself, before text or a list. */
function isShortHeading(text: string, before: TextLine['type'] | 'start', [next, afterNext]: TextLine[]): boolean {
  const name = text.replace(/\s*:$/, '');
  if (SECTION_WORD.test(name)) return true;
  if (VERB.test(name) || text.length > 70 || !/^\p{Lu}/u.test(text) || /[.,;!?)]$/.test(text) || /^(?:Or|Plus|Note|And|Then)$/.test(name))
    return false;
  if (!next || next.type === 'blank' || next.type === 'heading') return false;
  const words = name.split(' ').length;
  if (text.endsWith(':')) return before === 'blank' && words <= 3;
  if (next.type === 'text' && SECTION_WORD.test(next.text)) return false;
  const leadsToList = next.type === 'item' || (next.type === 'text' && next.text.length <= 40 && afterNext?.type === 'item');
  if (before === 'blank' || before === 'heading' || before === 'caption')
    return words <= 8 && (leadsToList || (next.type === 'text' && next.text.length > 45 && /^\p{Lu}/u.test(next.text)));
  return words <= 7 && leadsToList && before !== 'start';
}
