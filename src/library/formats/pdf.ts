import { InputFault } from '../../domain/faults.ts';
import { readWholeBytes, type Format } from './format.ts';
import { buildLines } from './pdf/build-lines.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { splitPdf } from './pdf/split-pdf.ts';
import { readOneDocument } from './read-one-document.ts';
import { documentFromFields } from './source-from-fields.ts';

const LIMIT = 256 * 1024 * 1024;

/** A PDF with text, a guideline where a sidecar or the command line gives issuer, jurisdiction and year. */
export const pdf: Format = {
  name: 'PDF',
  gives: 'pdf',
  recognises: (head) => /^[\s\S]{0,1024}?%PDF-\d/.test(head),
  read: ({ name, bytes, given }) =>
    readOneDocument(async () => {
      const content = await readWholeBytes(bytes, LIMIT);
      const read = await readPdf(content);
      const { title, firstHeading, passages } = splitPdf(read.pages.map(buildLines));
      if (passages.length === 0)
        throw new InputFault('The PDF has no text: its pages are pictures. Run text recognition (OCR) on it first.', { line: 1 });
      return documentFromFields({
        title: title ?? plausibleTitle(read.title) ?? firstHeading,
        fallbackTitle: name.replace(/\.pdf$/i, ''),
        texts: passages,
        content,
        given,
      });
    }),
};

// Programs put file names and their own defaults where a title should be.
function plausibleTitle(title: string): string | null {
  return /\p{L}{3}.*\s\S/u.test(title) && !/\.\w{2,4}$|^(?:microsoft|untitled|document\d*|template)\b/i.test(title) ? title : null;
}
