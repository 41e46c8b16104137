import { InputFault } from '../../domain/faults.ts';
import { readWholeBytes, type Format } from './format.ts';
import { decodeHtml } from './guideline-html/decode-html.ts';
import { splitHtml } from './guideline-html/split-html.ts';
import { looksLikeHtml } from './look-at-head.ts';
import { parseHtml } from './parse-html.ts';
import { readOneDocument } from './read-one-document.ts';
import { documentFromFields } from './source-from-fields.ts';

const LIMIT = 20 * 1024 * 1024;

/** A web page, a guideline where a sidecar or the command line gives issuer, jurisdiction and year. Only its name or given fields say that a page is a document. */
export const guidelineHtml: Format = {
  name: 'HTML (.html)',
  gives: 'html',
  recognises: (head, fileName, given) =>
    (/\.(?:x?html?|txt|md)$/i.test(fileName) || given.kind !== undefined) && looksLikeHtml(head, /\.x?html?$/i.test(fileName)),
  read: ({ name, bytes, given }) =>
    readOneDocument(async () => {
      const content = await readWholeBytes(bytes, LIMIT);
      const html = decodeHtml(content);
      if (html.includes('\0')) throw new InputFault('The file is not text: it holds NUL bytes.', { line: 1 });
      const page = parseHtml(html);
      const { title, passages } = splitHtml(page.body);
      if (passages.length === 0) throw new InputFault('There is no text on the page, so there is nothing to quote.', { line: 1 });
      const language = /^[a-z]{2,3}(?=$|-)/i.exec(page.language)?.[0].toLowerCase();
      return documentFromFields({
        title: title ?? (page.title || null),
        fallbackTitle: name.replace(/\.[^.]+$/, ''),
        texts: passages,
        content,
        given,
        language,
      });
    }),
};
