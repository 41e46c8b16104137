import { InputFault } from '../../domain/faults.ts';

/**
 * Decodes XML as it streams, by its byte order mark, else by the encoding that its declaration names, else as UTF-8. Throws an InputFault with
 * the line that `lineNow` tells where bytes are no text in that encoding.
 */
export async function* decodeXml(bytes: AsyncIterable<Uint8Array>, lineNow: () => number): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk ? decoder!.decode(chunk, { stream: true }) : (decoder?.decode() ?? '');
    } catch {
      throw new InputFault(`The file is not text in ${decoder!.encoding.toUpperCase()}.`, { line: lineNow() });
    }
  };
  for await (const chunk of bytes) {
    decoder ??= decoderFor(chunk);
    yield decode(chunk);
  }
  yield decode();
}

function decoderFor(first: Uint8Array): TextDecoder {
  const label = encodingOf(first);
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    throw new InputFault(`The encoding "${label}" is not known. Save the file in UTF-8.`, { line: 1 });
  }
}

function encodingOf(first: Uint8Array): string {
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le';
  if (first[0] === 0xfe && first[1] === 0xff) return 'utf-16be';
  const declaration = new TextDecoder('latin1').decode(first.subarray(0, 200));
  return /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(declaration)?.[1] ?? 'utf-8';
}
