import { InputFault } from '../../domain/faults.ts';
import type { ReadDocument } from '../library.ts';
import { sha256 } from '../hash-content.ts';
import { makePassages } from '../make-passages.ts';
import { readWholeText, type Format } from './format.ts';
import { checkFields, FrontMatter, parseYamlFields, type RawFields } from './front-matter.ts';
import { dropHtml, plainMarkdown } from './plain-markdown.ts';
import { readOneDocument } from './read-one-document.ts';
import { sourceFromFields } from './source-from-fields.ts';
import { splitMarkdown } from './split-markdown.ts';

const LIMIT = 20 * 1024 * 1024;

/** Markdown with YAML front matter, or with its fields given from outside: the starter library's format, and how an editor adds a source by hand (docs/source-format.md). */
export const guidelineMarkdown: Format = {
  name: 'Markdown (.md)',
  gives: 'markdown',
  recognises: (_, fileName) => /\.(?:md|markdown)$/i.test(fileName),
  read: ({ name, bytes, given }) => readOneDocument(async () => readGuidelineMarkdown(await readWholeText(bytes, LIMIT), name, { given })),
};

interface ReadOptions {
  /** Whether the file belongs to the bundled library. */
  starter?: boolean;
  /** Fields for what the document does not say itself. */
  given?: RawFields;
}

/**
 * Reads one file. The source's id is the front matter's `id`, else the file's name without its ending for the bundled library, else its
 * best identifier, else a hash of its text. Without front matter the kind is "document" and the title the first heading, unless
 * they are given. Throws an InputFault with line and field.
 */
export function readGuidelineMarkdown(text: string, fileName: string, { starter = false, given = {} }: ReadOptions = {}): ReadDocument {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .split('\n');
  // 1. Front matter.
  const { raw, lineOf, bodyFrom } = readFrontMatter(lines);
  const body = lines.slice(bodyFrom).join('\n');
  const baseName = fileName.replace(/\.[^.]+$/, '');
  const assumed = bodyFrom === 0 && !starter ? bareFields(body, baseName) : {};
  const fields = checkFields({ ...assumed, ...given, ...raw }, FrontMatter, lineOf);
  // 2. Passages.
  const texts = splitMarkdown(body, bodyFrom + 1);
  if (texts.length === 0)
    throw new InputFault('There is no text after the front matter, so there is nothing to quote.', { line: Math.max(1, bodyFrom) });
  // 3. The source.
  const source = sourceFromFields(fields, starter ? baseName : `file:${sha256(body).slice(0, 20)}`, starter);
  return { source, passages: makePassages(source.id, texts) };
}

interface FrontMatterLines extends ReturnType<typeof parseYamlFields> {
  /** The index of the body's first line; 0 where there is no front matter. */
  bodyFrom: number;
}

function readFrontMatter(lines: string[]): FrontMatterLines {
  if (lines[0] !== '---') return { raw: {}, lineOf: () => 1, bodyFrom: 0 };
  const end = lines.indexOf('---', 1);
  if (end < 0) throw new InputFault('The front matter has no end. Write a line "---" after it.', { line: 1 });
  return { ...parseYamlFields(lines.slice(1, end).join('\n'), 2), bodyFrom: end + 1 };
}

function bareFields(body: string, baseName: string): RawFields {
  const heading = /^#{1,6}\s+(.+?)\s*#*\s*$/m.exec(dropHtml(body))?.[1];
  const title = heading ? plainMarkdown(heading) : '';
  return { kind: 'document', title: title || baseName, titleExact: title !== '' };
}
