import { InputFault } from '../../domain/faults.ts';
import type { RecommendationGrade } from '../../domain/source.ts';
import type { PassageText } from '../make-passages.ts';
import { dropHtml, plainMarkdown } from './plain-markdown.ts';

// A section of more characters is split where a paragraph ends.
const LONG_SECTION = 2000;

interface Block {
  text: string;
  recommendation: RecommendationGrade | null;
}

/**
 * Splits a Markdown body into passages: the paragraphs and list items under a heading are one (a long section several), and every
 * recommendation, a list item with a grade on a line of its own beneath it, is one by itself. Throws an InputFault with the line of a
 * grade that cannot be read; `firstLine` is the body's first line in its file.
 */
export function splitMarkdown(body: string, firstLine: number): PassageText[] {
  const passages: PassageText[] = [];
  const path: string[] = [];
  let blocks: Block[] = [];
  let open: { lines: string[]; isItem: boolean; grade: RecommendationGrade | null } | null = null;

  const closeBlock = () => {
    const text = open ? plainMarkdown(open.lines.join(' ')) : '';
    if (text) blocks.push({ text: open!.isItem && !open!.grade ? `• ${text}` : text, recommendation: open!.grade });
    open = null;
  };
  const closeSection = () => {
    closeBlock();
    const heading = path.filter((h) => h !== undefined);
    passages.push(...gatherBlocks(blocks).map((block) => ({ ...block, heading })));
    blocks = [];
  };

  for (const [i, line] of dropHtml(body).split('\n').entries()) {
    const heading = /^(#{1,6})\s+(.+?)\s*#*\s*$/.exec(line);
    const item = /^\s{0,3}(?:[-*+]|\d{1,3}[.)])\s+(.+)$/.exec(line);
    if (heading) {
      closeSection();
      // A first-level heading is the document's title; paths begin below it.
      const level = Math.max(0, heading[1]!.length - 2);
      path.length = Math.min(path.length, level);
      if (heading[1]!.length > 1) path[level] = plainMarkdown(heading[2]!);
    } else if (line.trim() === '') closeBlock();
    else if (item) {
      closeBlock();
      open = { lines: [item[1]!], isItem: true, grade: null };
    } else if (open?.isItem && /^\s+(?:strength|certainty|direction)\s*:/i.test(line)) {
      open.grade = readGrade(line.trim(), firstLine + i);
    } else if (open) open.lines.push(line);
    else open = { lines: [line], isItem: false, grade: null };
  }
  closeSection();
  return passages;
}

function gatherBlocks(blocks: Block[]): Block[] {
  const gathered: Block[] = [];
  for (const block of blocks) {
    const last = gathered.at(-1);
    if (last && !last.recommendation && !block.recommendation && last.text.length + block.text.length <= LONG_SECTION)
      last.text += `\n\n${block.text}`;
    else gathered.push({ ...block });
  }
  return gathered;
}

const GRADE_FIELDS = ['strength', 'certainty', 'direction'] as const;

// "strength: strong; certainty: not stated; direction: for"
function readGrade(line: string, lineNumber: number): RecommendationGrade {
  const grade: RecommendationGrade = { strength: null, certainty: null, direction: null };
  for (const part of line.split(';').filter((p) => p.trim())) {
    const [, name, value] = /^\s*(\w+)\s*:\s*(.+?)\s*$/.exec(part) ?? [];
    const field = GRADE_FIELDS.find((f) => f === name?.toLowerCase());
    if (!field || !value)
      throw new InputFault(`"${part.trim()}" is no part of a grade. Write "strength: …; certainty: …; direction: for" (or against).`, {
        line: lineNumber,
        field: 'recommendation',
      });
    if (/^not stated$/i.test(value)) continue;
    if (field !== 'direction') grade[field] = plainMarkdown(value);
    else if (value === 'for' || value === 'against') grade.direction = value;
    else throw new InputFault(`direction is "${value}". Write "for", "against" or "not stated".`, { line: lineNumber, field: 'direction' });
  }
  return grade;
}
