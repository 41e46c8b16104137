/** The JSON of one record in "results", or what is wrong with it. Lines count from 1. */
export interface ResultPiece {
  json: string;
  ordinal: number;
  line: number;
  fault: string | null;
}

// Far beyond any real label.
const LONGEST = 8 * 1024 * 1024;
const RESULTS_DEPTH = 2;

/**
 * Cuts openFDA's JSON ({"meta": …, "results": [{…}, {…}]}) into its records while it streams. Where the file ends too early the last piece
 * has a fault, and so has one that goes on for longer than any record.
 */
export async function* splitResults(chunks: AsyncIterable<string>): AsyncGenerator<ResultPiece> {
  let depth = 0;
  let isArray = false;
  let isString = false;
  let isEscaped = false;
  let line = 1;
  let ordinal = 0;
  // The record that is open: its text so far, and the line it began at.
  let open: { parts: string[]; size: number; line: number } | null = null;
  for await (const chunk of chunks) {
    let from = 0;
    for (let i = 0; i < chunk.length; i++) {
      const c = chunk[i];
      if (c === '\n') line++;
      if (isString) {
        if (isEscaped) isEscaped = false;
        else if (c === '\\') isEscaped = true;
        else if (c === '"') isString = false;
      } else if (c === '"') isString = true;
      else if (c === '{' || c === '[') {
        if (c === '{' && depth === RESULTS_DEPTH && isArray && !open) {
          open = { parts: [], size: 0, line };
          from = i;
        }
        if (++depth === RESULTS_DEPTH) isArray = c === '[';
      } else if (c === '}' || c === ']') {
        depth--;
        if (open && depth === RESULTS_DEPTH) {
          open.parts.push(chunk.slice(from, i + 1));
          yield { json: open.parts.join(''), ordinal: ++ordinal, line: open.line, fault: null };
          open = null;
        }
      }
    }
    if (open) {
      open.parts.push(chunk.slice(from));
      open.size += chunk.length - from;
      if (open.size > LONGEST) {
        yield { json: '', ordinal: ++ordinal, line: open.line, fault: 'The record is longer than any label.' };
        return;
      }
    }
  }
  if (open || depth > 0 || isString) {
    yield { json: '', ordinal: ordinal + 1, line: open?.line ?? line, fault: 'The file is cut short: the JSON ends within a record.' };
  }
}
