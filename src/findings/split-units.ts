import { splitSentences } from '../text/split-sentences.ts';
import { TOLD } from './is-broken-off.ts';
import { LEANS_BACK } from './leans-back.ts';
import { ITEM_MARK, readItems, type Item, type Span } from './read-items.ts';

/** A stretch of a passage that is told as one statement: UTF-16 offsets, half-open. */
export interface Unit {
  start: number;
  end: number;
  /** Cannot be read without its heading: a list without its lead-in, a row, a phrase. */
  fragment: boolean;
  /** The lines that lead in an item of a list, outermost first ("Acute attack:", "Nebulised drug A"): it is told with them or not at all. */
  leads: Span[];
}

const MOST_WORDS = 90;
const MOST_WORDS_LIST = 78;
/** A list that no sentence leads in says more by its items. */
const MOST_WORDS_ALONE = 60;
/** An item with the items under it. */
const MOST_WORDS_ITEM = 65;
/** "Oxygen" says too little alone: it stays with its neighbour. */
const FEWEST_WORDS = 4;
const MOST_WORDS_JOINED = 45;
/** An item longer than this says something by itself, and leads nothing in. */
const MOST_WORDS_SAID = 20;
/** A line before a list that ends no sentence leads it in. */
const MOST_WORDS_LEAD = 10;
/** A line of a list that only joins its items. */
const GOES_ON = /^\s*(?:or|plus|and|either):?\s*$/i;
const NEEDS_NEIGHBOUR = new RegExp(String.raw`^(?:["“(]?)(?:${LEANS_BACK})\b`);
const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/**
 * Splits a passage into statements. A list stays with its lead-in as one statement where it is short enough, else each item is one, with the
 * items under it and with the lines above that lead it in; a sentence that leans on the one before it is also offered together with it, as one span.
 */
export function splitUnits(text: string): Unit[] {
  return readBlocks(text).flatMap((block) => (block.list ? splitList(text, block) : splitProse(text, block)));
}

interface Block {
  start: number;
  end: number;
  list: boolean;
}

/** Runs of lines: lists (with the line before them that leads them in) and prose. */
function readBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const [start, end] = [at, at + line.length];
    at = end + 1;
    if (!line.trim()) continue;
    const last = blocks.at(-1);
    const item = ITEM_MARK.test(line);
    if (last?.list && GOES_ON.test(line)) last.end = end;
    else if (item && last && (last.list || leadsIn(text, last, start))) {
      if (last.list) last.end = end;
      else blocks.push(...leadIn(text, blocks.pop()!, end));
    } else blocks.push({ start, end, list: item });
  }
  return blocks;
}

/** Prose that ends in a colon, or a few words right above the list that end no sentence ("Inhaled drug A"). */
function leadsIn(text: string, prose: Block, list: number): boolean {
  const said = text.slice(prose.start, prose.end).trimEnd();
  return said.endsWith(':') || (prose.end + 1 === list && !/[.!?;,]$/.test(said) && wordsIn(said) <= MOST_WORDS_LEAD);
}

// The last sentence of the prose before a list leads it in; what stands before stays prose.
function leadIn(text: string, prose: Block, end: number): Block[] {
  const last = splitSentences(text.slice(prose.start, prose.end)).at(-1);
  const from = prose.start + (last?.start ?? 0);
  return [...(from > prose.start ? [{ start: prose.start, end: from, list: false }] : []), { start: from, end, list: true }];
}

function splitList(text: string, block: Block): Unit[] {
  const whole = text.slice(block.start, block.end);
  const mark = ITEM_MARK.exec(whole)?.[0];
  const hasLeadIn = mark === undefined;
  // The mark of an only item marks nothing, but a star that of a note.
  const start = block.start + (whole.includes('\n') || mark?.includes('*') ? 0 : (mark?.length ?? 0));
  if (wordsIn(whole) <= (hasLeadIn ? MOST_WORDS_LIST : MOST_WORDS_ALONE)) return [trimmed(text, start, block.end, !hasLeadIn)];
  return splitItems(text, readItems(text, block), hasLeadIn ? [trimmed(text, block.start, block.start + whole.indexOf('\n'), false)] : []);
}

const lastOf = (item: Item): Item => (item.items.length ? lastOf(item.items.at(-1)!) : item);

function splitItems(text: string, items: Item[], leads: Span[]): Unit[] {
  const units: Unit[] = [];
  let before: Item | null = null;
  for (const item of items) {
    const [own, end] = [wordsIn(text.slice(item.start, item.end)), lastOf(item).end];
    const said = wordsIn(text.slice(item.start, end));
    const last = units.at(-1);
    const isShort = (one: Item): boolean => !one.items.length && wordsIn(text.slice(one.start, one.end)) < FEWEST_WORDS;
    if (
      last &&
      before &&
      !before.items.length &&
      !item.items.length &&
      (isShort(item) || isShort(before)) &&
      wordsIn(text.slice(last.start, end)) <= MOST_WORDS_JOINED
    )
      last.end = end;
    else if (said <= (item.items.length ? MOST_WORDS_ITEM : MOST_WORDS_LIST))
      units.push({ ...trimmed(text, item.start, end, true), leads });
    else {
      const line = trimmed(text, item.start, item.end, true);
      const isStatement = own > MOST_WORDS_SAID && /[.;]\s*$/.test(text.slice(item.start, item.end));
      if (isStatement && own <= MOST_WORDS_LIST) units.push({ ...line, leads });
      if (isStatement || own <= MOST_WORDS_SAID) units.push(...splitItems(text, item.items, isStatement ? leads : [...leads, line]));
    }
    before = item;
  }
  return units.filter(({ start, end }) => wordsIn(text.slice(start, end)) >= 2);
}

function splitProse(text: string, block: Block): Unit[] {
  const sentences = splitSentences(text.slice(block.start, block.end)).map((s) => ({
    start: block.start + s.start,
    end: block.start + s.end,
    text: s.text,
  }));
  return sentences.flatMap(({ start, end, text: sentence }, i): Unit[] => {
    if (isBarePhrase(sentence)) return [];
    const own: Unit = { start, end, fragment: /^[a-z]/.test(sentence), leads: [] };
    const before = sentences[i - 1];
    if (
      !before ||
      !NEEDS_NEIGHBOUR.test(sentence) ||
      NEEDS_NEIGHBOUR.test(before.text) ||
      wordsIn(text.slice(before.start, end)) > MOST_WORDS
    )
      return [own];
    return [own, { start: before.start, end, fragment: false, leads: [] }];
  });
}

/** A few words on a line of their own without a verb: a heading, or an item that lost its list. */
const isBarePhrase = (text: string): boolean => !/[.!?;:,)]$/.test(text.trimEnd()) && wordsIn(text) <= 25 && !TOLD.test(text);

function trimmed(text: string, start: number, end: number, fragment: boolean): Unit {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return { start: from, end: to, fragment, leads: [] };
}
