// A longer line is no text that somebody wrote; it is cut, so that a file without line ends is not gathered in memory.
const LONGEST = 8 * 1024 * 1024;

/** The lines of a text in UTF-8 (or UTF-16 with its mark), without their ends, while it streams. */
export async function* readLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let rest = '';
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    rest += decoder.decode(chunk, { stream: true });
    const lines = rest.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop()!;
    yield* lines;
    if (rest.length > LONGEST) {
      yield rest;
      rest = '';
    }
  }
  rest += decoder?.decode() ?? '';
  if (rest) yield rest.replace(/\r$/, '');
}

function encodingOf(first: Uint8Array): string {
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le';
  return first[0] === 0xfe && first[1] === 0xff ? 'utf-16be' : 'utf-8';
}
