/** A sentence of a text: UTF-16 offsets, half-open, without surrounding white space. */
export interface SentenceSpan {
  start: number;
  end: number;
  text: string;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

// Abbreviations that never end a sentence, titles and words before a number among them.
const NEVER_ENDS =
  /(?:^|[\s([/])(?:[Ee]\.g|[Ii]\.e|[Cc]f|[Vv]s|viz|[Aa]pprox|ca|Drs?|Prof|Mr|Mrs|Ms|St|[Ff]igs?|Tables?|Tabs?|Caps?|Inj|Susp|Syr|[Ee]qs?|[Rr]efs?|Sects?|Ch|Vol|Suppl|App|pp?)\.\s*$/;
// Abbreviations that end one only where a new sentence plainly begins: "Smith et al. The trial", but "the U.S. Food and Drug Administration".
const MAY_END =
  /(?:^|[\s([])(?:et al|etc|Inc|Ltd|Co|Corp|Jr|Sr|spp?|subsp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|a\.m|p\.m|Ph\.D|\p{Lu}(?:\.\p{Lu})+)\.\s*$/u;
const NUMBER_NEXT = /(?:^|[\s([])[Nn]os?\.\s*$/;
const INITIAL = /(?:^|[\s.])\p{Lu}\.\s*$/u;
// A single capital that is no initial: "hepatitis B or C.", "vitamin D.", "Child-Pugh C."
const LETTER_OF_NAME =
  /(?:\b(?:or|and|to|hepatitis|vitamins?|type|grade|class|group|stage|part|arm|panel|table|figure|factor|protein|virus|influenza|Child-Pugh|immunoglobulin|Ig|plan|step|cohort|study)\s+|[-/])\p{Lu}\.\s*$/iu;
const OPENER =
  /^["'“‘([]*(?:The|In|On|At|By|For|From|With|A(?!\.)|An|It|Its|This|These|That|Those|There|They|Their|We|Our|He|She|His|Her|No|Not|All|Both|Each|Some|Most|Many|One|Two|Three|Of|As|If|When|While|Where|Although|However|Therefore|Thus|Hence|After|Before|During|Among|Patients|Adults|Children|Women|Men|Treatment|To|Do|Does|Use|See|Because|Since|Such|Other|Another|Further|Overall|Results?|Methods?|Conclusions?|Background)\b/;
const STARTS_LOW = /^[\s"'“”‘’]*(?:\p{Ll}|[([](?=[\p{Ll}\d%])|[<>≤≥=+±×%])/u;
const LIST_MARK = /^\s*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|[•·▪◦‣*–-])\s*$/;
// Ends that Unicode's rules miss: a reference number set against the full stop ("was seen.12 The"), a sentence or list mark that begins
// with a number or a bracket ("12 people. 45 left", "drug. (b) Call").
const MISSED_END =
  /[\p{Ll})%]\.\d{1,3}(?:[,–-]\d{1,3})*(?=\s+\p{Lu})|(?:\p{Ll}{4}|\d|[)%\]])\.(?=\s+\d[\d.,]*%?\s+\p{L})|\p{Ll}{2}\.(?=\s+\([a-z\d]\)\s+\p{Lu})/gu;
const WRAPPED_LINE = 55;

/**
 * Splits a text into sentences. Unicode segmentation first; then segments are joined where the full stop belongs to an abbreviation
 * ("vs.", "et al.", "e.g."), an initial within a name or a list number, where the next one cannot begin a sentence, or where a long line was
 * wrapped. Other line breaks end a sentence, semicolons do not.
 */
export function splitSentences(text: string): SentenceSpan[] {
  const joined: { start: number; end: number }[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const last = joined.at(-1);
    if (last && belongsTogether(text.slice(last.start, last.end), segment)) last.end = index + segment.length;
    else joined.push({ start: index, end: index + segment.length });
  }
  return joined
    .flatMap((span) => splitAtMissedEnds(text, span))
    .map(({ start, end }) => trim(text, start, end))
    .filter((span) => span.text.length > 0);
}

function belongsTogether(before: string, after: string): boolean {
  if (LIST_MARK.test(before)) return !/\n\s*\n\s*$/.test(before);
  const tail = before.slice(-48);
  if (/\n\s*$/.test(before)) return isWrapped(before, after);
  if (NEVER_ENDS.test(tail)) return true;
  if (NUMBER_NEXT.test(tail)) return /^\d/.test(after);
  if (STARTS_LOW.test(after)) return true;
  if (MAY_END.test(tail)) return !OPENER.test(after);
  if (/\b0\.\s*$/.test(tail)) return /^\d/.test(after);
  return (
    INITIAL.test(tail) && !LETTER_OF_NAME.test(tail) && /^(?:\p{Lu}\.|\p{Lu}[\p{Ll}'’-]+[,\s.]|et al)/u.test(after) && !OPENER.test(after)
  );
}

function isWrapped(before: string, after: string): boolean {
  const line = before.trimEnd();
  const length = line.length - (line.lastIndexOf('\n') + 1);
  return length >= WRAPPED_LINE && !/\n\s*\n\s*$/.test(before) && /[\p{L}\p{N},]$/u.test(line) && /^\p{Ll}/u.test(after);
}

function splitAtMissedEnds(text: string, span: { start: number; end: number }): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let start = span.start;
  for (const mark of text.slice(span.start, span.end).matchAll(MISSED_END)) {
    const end = span.start + mark.index + mark[0].length;
    const tail = text.slice(Math.max(start, end - 48), end);
    if (NEVER_ENDS.test(tail) || MAY_END.test(tail) || LIST_MARK.test(text.slice(start, end))) continue;
    parts.push({ start, end });
    start = end;
  }
  return [...parts, { start, end: span.end }];
}

function trim(text: string, start: number, end: number): SentenceSpan {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return { start: from, end: to, text: text.slice(from, to) };
}
