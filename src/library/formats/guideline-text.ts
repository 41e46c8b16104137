import { InputFault } from '../../domain/faults.ts';
import { readWholeText, type Format } from './format.ts';
import { looksLikeData, looksLikeText } from './look-at-head.ts';
import { readOneDocument } from './read-one-document.ts';
import { documentFromFields } from './source-from-fields.ts';
import { splitText } from './guideline-text/split-text.ts';

const LIMIT = 20 * 1024 * 1024;

/** Plain text, a guideline where a sidecar or the command line gives issuer, jurisdiction and year. Only its name or given fields say that text is a document. */
export const guidelineText: Format = {
  name: 'plain text (.txt)',
  gives: 'text',
  recognises: (head, fileName, given) =>
    (/\.(?:txt|text)$/i.test(fileName) || given.kind !== undefined) && looksLikeText(head) && !looksLikeData(head),
  read: ({ name, bytes, given }) =>
    readOneDocument(async () => {
      const text = (await readWholeText(bytes, LIMIT)).replace(/^\uFEFF/, '');
      if (text.includes('\0'))
        throw new InputFault('The file is not text: it holds NUL bytes.', { line: text.split('\0', 1)[0]!.split('\n').length });
      const { title, passages } = splitText(text);
      if (passages.length === 0) throw new InputFault('There is no text under the title, so there is nothing to quote.', { line: 1 });
      return documentFromFields({ title, fallbackTitle: name.replace(/\.[^.]+$/, ''), texts: passages, content: text, given });
    }),
};
