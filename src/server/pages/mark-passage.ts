/** A stretch of a passage; `mark` is the place of the span in the list given, or null between spans. */
export interface PassagePiece {
  text: string;
  mark: number | null;
}

/** Cuts a passage's text at spans of it (UTF-16 offsets, half-open). Spans that overlap an earlier one, or lie outside the text, are left out. */
export function markPassage(text: string, spans: { start: number; end: number }[]): PassagePiece[] {
  const ordered = spans.map((span, index) => ({ ...span, index })).sort((a, b) => a.start - b.start || b.end - a.end);
  const pieces: PassagePiece[] = [];
  let at = 0;
  for (const { start, end, index } of ordered) {
    if (start < at || end > text.length || end <= start) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), mark: null });
    pieces.push({ text: text.slice(start, end), mark: index });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), mark: null });
  return pieces;
}

/** The text before a quote, at most `length` characters of it, cut at a word and led by an ellipsis where something is left out. */
export function clipBefore(text: string, length: number): string {
  if (text.length <= length) return text;
  const tail = text.slice(-length);
  const word = tail.search(/\s/);
  return `… ${tail.slice(word < 0 ? 0 : word + 1)}`;
}

/** The text after a quote, at most `length` characters of it, cut at a word and closed by an ellipsis where something is left out. */
export function clipAfter(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length);
  const word = head.lastIndexOf(' ');
  return `${word < 0 ? head : head.slice(0, word)} …`;
}
