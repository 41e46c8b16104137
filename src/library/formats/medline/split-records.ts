/** A piece of the file that holds one record, or what is wrong with it. Lines count from 1. */
export interface RecordPiece {
  xml: string;
  element: string;
  ordinal: number;
  line: number;
  fault: string | null;
}

const START = /<(PubmedArticle|PubmedBookArticle|DeleteCitation|DeleteDocument)(?=[\s>])/g;
const ROOT = /<\/?Pubmed(?:Book)?ArticleSet[\s>]/g;
// Far beyond any real record; what goes on for longer is no record, and is not gathered in memory.
const LONGEST = 32 * 1024 * 1024;

/**
 * Cuts PubMed XML into its records while it streams, so that a broken record costs itself alone. A record that has no end before the
 * next one begins, or before the file ends, comes with a fault, and so does a file that ends before its last tag.
 */
export async function* splitRecords(chunks: AsyncIterable<string>): AsyncGenerator<RecordPiece> {
  let buffer = '';
  let line = 1;
  let ordinal = 0;
  let isRootOpen = false;
  // Drops the first characters of the buffer and counts their lines.
  const drop = (length: number) => {
    for (let at = buffer.indexOf('\n'); at >= 0 && at < length; at = buffer.indexOf('\n', at + 1)) line++;
    buffer = buffer.slice(length);
  };

  const noteRoot = (between: string) => {
    for (const [tag] of between.matchAll(ROOT)) isRootOpen = !tag.startsWith('</');
  };

  function* cut(isLast: boolean): Generator<RecordPiece> {
    let from = 0;
    for (;;) {
      START.lastIndex = from;
      const start = START.exec(buffer);
      if (!start) {
        noteRoot(buffer);
        // A tag may be cut by the end of a chunk.
        drop(isLast ? buffer.length : Math.max(from, buffer.length - 40));
        return;
      }
      noteRoot(buffer.slice(0, start.index));
      const element = start[1]!;
      const close = `</${element}>`;
      const end = buffer.indexOf(close, START.lastIndex);
      const next = START.exec(buffer);
      const unclosedAt = next && (end < 0 || next.index < end) ? next.index : null;
      if (end < 0 && unclosedAt === null && !isLast && buffer.length - start.index < LONGEST) {
        drop(start.index);
        return;
      }
      ordinal++;
      drop(start.index);
      const length = unclosedAt !== null ? unclosedAt - start.index : end < 0 ? buffer.length : end + close.length - start.index;
      const fault = unclosedAt !== null || end < 0 ? `The record is cut short: it has no ${close}.` : null;
      const piece = { xml: buffer.slice(0, length), element, ordinal, line, fault };
      drop(length);
      from = 0;
      yield piece;
    }
  }

  for await (const chunk of chunks) {
    buffer += chunk;
    yield* cut(false);
  }
  const endsWithin = buffer.length > 0 && START.test(buffer);
  START.lastIndex = 0;
  yield* cut(true);
  if (isRootOpen && !endsWithin)
    yield {
      xml: '',
      element: '',
      ordinal: ordinal + 1,
      line,
      fault: 'The file is cut short: its last tag, </PubmedArticleSet>, is missing.',
    };
}
