/** A stretch of a text: UTF-16 offsets, half-open. */
export interface Span {
  start: number;
  end: number;
}

/** An item of a list: its own line without its mark, and the items under it. */
export interface Item extends Span {
  items: Item[];
}

/** The mark that begins an item. */
export const ITEM_MARK = /^\s*(?:[•●◦▪*‣–-]|\(?[a-z\d]{1,2}[.)])\s+/;

/** People, and an amount for them without a drug: the drug stands in the item before. */
const FOR_WHOM =
  /^(?:adults?|child(?:ren)?|infants?|neonates?|newborns?|adolescents?|elderly|(?:under |over |from |[<>≤≥] ?)?\d+(?: ?(?:[-–]|to) ?\d+)? (?:years?|months?|weeks?|kg))\b[^:.]{0,60}: *(?<amount>\d)?/i;

/** A sentence among the items of a list is led in by none of them. */
const SAYS_BY_ITSELF = /\b(?:is|are|should|must|may|can|will)\b/i;

const MOST_WORDS_LEADING = 12;

interface Open {
  item: Item;
  depth: number;
  /** Names people, so that it leads in no other people. */
  people: boolean;
  /** What it leads in although the list sets it no deeper. */
  leads: 'people' | 'all' | null;
}

/**
 * The items of a list, `span` of `text`, under one another by how far they are set in. Set in no deeper but under it all the same: after a line that
 * ends in a colon ("Adjunct treatment:") the lines to the next such line or sentence; after a drug the lines that give an amount for somebody ("Adults: 50 mg").
 */
export function readItems(text: string, span: Span): Item[] {
  const roots: Item[] = [];
  const open: Open[] = [];
  let at = span.start;
  for (const line of text.slice(span.start, span.end).split('\n')) {
    const mark = ITEM_MARK.exec(line)?.[0].length;
    const [start, end] = [at + (mark ?? 0), at + line.length];
    at = end + 1;
    if (mark === undefined) continue;
    const own = text.slice(start, end).trimEnd();
    const indent = line.search(/\S/);
    const forWhom = FOR_WHOM.exec(own);
    while (open.length && open.at(-1)!.depth > indent) open.pop();
    const beside = open.at(-1)?.depth === indent ? open.at(-1)! : null;
    const leads = beside && leadsIn(beside, own, text, forWhom);
    if (beside && leads) beside.leads = leads;
    else if (beside) open.pop();
    const item: Item = { start, end, items: [] };
    (open.at(-1)?.item.items ?? roots).push(item);
    open.push({ item, depth: leads ? indent + 0.5 : indent, people: forWhom !== null, leads: null });
  }
  return roots;
}

function leadsIn({ item, people, leads }: Open, own: string, text: string, forWhom: RegExpExecArray | null): Open['leads'] {
  const line = text.slice(item.start, item.end);
  if (!people && forWhom && line.split(/\s+/).length <= MOST_WORDS_LEADING && (forWhom.groups!.amount !== undefined || leads === 'people'))
    return 'people';
  const isHead = /:\s*$/.test(line) && (leads === 'all' || item.items.length === 0);
  return isHead && !people && !own.endsWith(':') && !SAYS_BY_ITSELF.test(own) ? 'all' : null;
}
