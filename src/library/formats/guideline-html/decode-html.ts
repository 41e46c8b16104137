import { InputFault } from '../../../domain/faults.ts';

/** The text of an HTML file in the encoding of its mark, of its own `charset`, else UTF-8. Throws an InputFault where it is no text in it. */
export function decodeHtml(bytes: Uint8Array): string {
  const label = encodingOf(bytes);
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    const reason =
      error instanceof RangeError ? `The encoding "${label}" is not known.` : `The file is not text in ${label.toUpperCase()}.`;
    throw new InputFault(`${reason} Save it in UTF-8.`, { line: 1 });
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  return (
    /<meta[^>]+charset\s*=\s*["']?([\w:-]{1,40})/i.exec(head)?.[1] ??
    /<\?xml[^>]+encoding\s*=\s*["']([\w:-]{1,40})/.exec(head)?.[1] ??
    'utf-8'
  );
}
