/** A sentence of a text: UTF-16 offsets, half-open, without surrounding white space. */
export interface SentenceSpan {
  start: number;
  end: number;
  text: string;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

// Words that end in a full stop without ending a sentence. Matched at the end of a segment.
const ABBREVIATION =
  /(?:^|[\s([])(?:e\.g|i\.e|et al|cf|vs|viz|approx|ca|Dr|Prof|Mr|Mrs|Ms|St|No|Nos|Fig|Figs|Tab|Eq|Ref|Refs|Sect|Ch|Vol|pp?|ed|eds|inc|Ltd|Co|Inc|spp?|subsp|var|min|max|sec|hr|wk|mo|yr|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z](?:\.[A-Z])+)\.\s*$/;
const INITIAL = /(?:^|\s)[A-Z]\.\s*$/;
const STARTS_LOW = /^[\s"'“”‘’([]*(?:[a-z(]|[<>≤≥=+±×%])/;
const STARTS_NUMBER_AFTER_POINT = /\d\.\s*$/;

/**
 * Splits a text into sentences. Unicode segmentation first, then segments are merged where the full stop belongs to an abbreviation
 * ("vs.", "et al.", "e.g."), an initial within a name, or the next segment cannot begin a sentence. Line breaks that separate
 * paragraphs or list items end a sentence.
 */
export function splitSentences(text: string): SentenceSpan[] {
  const merged: { start: number; end: number }[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const last = merged.at(-1);
    const before = last ? text.slice(last.start, last.end) : '';
    if (last && belongsTogether(before, segment)) last.end = index + segment.length;
    else merged.push({ start: index, end: index + segment.length });
  }
  return merged.map(({ start, end }) => trim(text, start, end)).filter((s) => s.text.length > 0);
}

function belongsTogether(before: string, after: string): boolean {
  if (/\n\s*$/.test(before)) return false;
  if (ABBREVIATION.test(before)) return true;
  if (STARTS_LOW.test(after)) return true;
  if (STARTS_NUMBER_AFTER_POINT.test(before) && /^\d/.test(after)) return true;
  // "J. Smith" inside a name, but not "hepatitis B or C. The US": an initial joins only to a capitalised word that is not a common opener.
  return INITIAL.test(before) && !/(?:\b(?:or|and|hepatitis|vitamin|type|grade|class|group|Child-Pugh)\s+)[A-Z]\.\s*$/.test(before) && /^[A-Z][a-z]+[,\s]/.test(after) && !/^(?:The|In|A|An|It|This|These|For|We|At|No|On)\b/.test(after);
}

function trim(text: string, start: number, end: number): SentenceSpan {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return { start: from, end: to, text: text.slice(from, to) };
}
