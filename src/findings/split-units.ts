import { splitSentences } from '../text/split-sentences.ts';

/** A stretch of a passage that is told as one statement: UTF-16 offsets, half-open. */
export interface Unit {
  start: number;
  end: number;
  /** Cannot be read without its heading: a list without its lead-in, a row, a phrase. */
  fragment: boolean;
}

const MOST_WORDS = 90;
/** A list that no sentence leads in says more by its items. */
const MOST_WORDS_ALONE = 60;
const LIST_LINE = /^\s*(?:[•●◦▪*‣–-]|\(?[a-z\d]{1,2}[.)])\s+/;
const NEEDS_NEIGHBOUR =
  /^(?:["“(]?)(?:Then|It|Its|This|These|Those|They|Their|Such|However|Therefore|Thus|Moreover|Furthermore|In addition|Additionally|Conversely)\b/;
const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/**
 * Splits a passage into statements. A list stays with its lead-in as one statement where it is short enough, else each item is one; a
 * sentence that leans on the one before it is also offered together with it, as one span.
 */
export function splitUnits(text: string): Unit[] {
  return readBlocks(text).flatMap((block) => (block.list ? splitList(text, block) : splitProse(text, block)));
}

interface Block {
  start: number;
  end: number;
  list: boolean;
}

/** Runs of lines: lists (with the line before them that ends in a colon) and prose. */
function readBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const [start, end] = [at, at + line.length];
    at = end + 1;
    if (!line.trim()) continue;
    const last = blocks.at(-1);
    const item = LIST_LINE.test(line);
    if (item && last && (last.list || /:\s*$/.test(text.slice(last.start, last.end)))) {
      if (last.list) last.end = end;
      else blocks.push(...leadIn(text, blocks.pop()!, end));
    } else blocks.push({ start, end, list: item });
  }
  return blocks;
}

// The last sentence of the prose before a list leads it in; what stands before stays prose.
function leadIn(text: string, prose: Block, end: number): Block[] {
  const last = splitSentences(text.slice(prose.start, prose.end)).at(-1);
  const from = prose.start + (last?.start ?? 0);
  return [...(from > prose.start ? [{ start: prose.start, end: from, list: false }] : []), { start: from, end, list: true }];
}

function splitList(text: string, block: Block): Unit[] {
  const whole = text.slice(block.start, block.end);
  const hasLeadIn = !LIST_LINE.test(whole);
  if (wordsIn(whole) <= (hasLeadIn ? MOST_WORDS : MOST_WORDS_ALONE)) return [trimmed(text, block.start, block.end, !hasLeadIn)];
  let at = block.start;
  return whole.split('\n').flatMap((line) => {
    const start = at + (LIST_LINE.exec(line)?.[0].length ?? 0);
    const end = at + line.length;
    at = end + 1;
    return wordsIn(text.slice(start, end)) >= 3 && wordsIn(text.slice(start, end)) <= MOST_WORDS ? [trimmed(text, start, end, true)] : [];
  });
}

function splitProse(text: string, block: Block): Unit[] {
  const sentences = splitSentences(text.slice(block.start, block.end)).map((s) => ({
    start: block.start + s.start,
    end: block.start + s.end,
    text: s.text,
  }));
  return sentences.flatMap(({ start, end, text: sentence }, i): Unit[] => {
    const own: Unit = { start, end, fragment: /^[a-z]/.test(sentence) };
    const before = sentences[i - 1];
    if (
      !before ||
      !NEEDS_NEIGHBOUR.test(sentence) ||
      NEEDS_NEIGHBOUR.test(before.text) ||
      wordsIn(text.slice(before.start, end)) > MOST_WORDS
    )
      return [own];
    return [own, { start: before.start, end, fragment: false }];
  });
}

function trimmed(text: string, start: number, end: number, fragment: boolean): Unit {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return { start: from, end: to, fragment };
}
