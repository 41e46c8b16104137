import { foldWord } from '../../../text/read-tokens.ts';

/** A stretch of text; strong where it is what sentence and quote have in common. */
export interface Span {
  text: string;
  strong: boolean;
}

export interface Match {
  claim: Span[];
  /** In the order of the quotes given. */
  quotes: Span[][];
}

interface Range {
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}]+(?:[.,]\d+)*%?/gu;
// The same sentence on both sides: only what a reader checks first is made strong, figures with their units and words that turn a meaning round.
const DATE = String.raw`\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}`;
const UNIT = String.raw`(?:mg|g|kg|mL|points?|hours?|days?|weeks?|months?|years?)(?:\/(?:kg|day|week|dL|mL|L))*(?![\p{L}\p{N}])`;
const NUMBER = String.raw`\d+(?:[.,]\d+)*`;
const KEY = new RegExp(
  String.raw`(?<![\p{L}\p{N}.])(?:${DATE}|(?:[<>≤≥±]\s?)?${NUMBER}(?:\s?(?:-|–|to|\/)\s?${NUMBER})*(?:\s?%|\s${UNIT})?)|(?<![\p{L}])(?:not|never|no|without|contraindicated|avoid|neither|nor)(?![\p{L}])`,
  'giu',
);

/** Finds what a sentence and its quotes share, word for word or by stem and figure, as spans to be set in bold in both. */
export function emphasizeMatch(claim: string, quotes: string[]): Match {
  const same = quotes.length === 1 && plain(claim) === plain(quotes[0]!);
  if (same) return { claim: spans(claim, keys(claim)), quotes: quotes.map((quote) => spans(quote, keys(quote))) };
  const claimWords = foldedWords(claim);
  const quoteWords = foldedWords(quotes.join(' '));
  return {
    claim: spans(claim, shared(claim, quoteWords)),
    quotes: quotes.map((quote) => spans(quote, shared(quote, claimWords))),
  };
}

/** The spans that lie in [start, end), cut where they cross. */
export function cutSpans(all: Span[], start: number, end: number): Span[] {
  const cut: Span[] = [];
  let at = 0;
  for (const span of all) {
    const text = span.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (text) cut.push({ text, strong: span.strong });
    at += span.text.length;
  }
  return cut;
}

function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[.;,:]\s*$/, '')
    .trim()
    .toLowerCase();
}

function keys(text: string): Range[] {
  return [...text.matchAll(KEY)].map((found) => ({ start: found.index, end: found.index + found[0].length }));
}

function foldedWords(text: string): Set<string> {
  return new Set([...text.matchAll(WORD)].map((found) => fold(found[0])));
}

function fold(word: string): string {
  return foldWord(word.toLowerCase());
}

function shared(text: string, others: Set<string>): Range[] {
  const ranges: Range[] = [];
  for (const found of text.matchAll(WORD)) {
    if (!others.has(fold(found[0])) || (found[0].length < 4 && !/\d/.test(found[0]))) continue;
    const last = ranges.at(-1);
    if (last && text.slice(last.end, found.index) === ' ') last.end = found.index + found[0].length;
    else ranges.push({ start: found.index, end: found.index + found[0].length });
  }
  return ranges;
}

function spans(text: string, ranges: Range[]): Span[] {
  const result: Span[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    if (start > at) result.push({ text: text.slice(at, start), strong: false });
    result.push({ text: text.slice(start, end), strong: true });
    at = end;
  }
  if (at < text.length) result.push({ text: text.slice(at), strong: false });
  return result;
}
