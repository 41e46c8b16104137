import { InputFault } from '../../domain/faults.ts';
import type { Source } from '../../domain/source.ts';
import { IDENTIFIER_ORDER, keysOfIdentifiers, NO_IDENTIFIERS } from '../identify-source.ts';
import type { ReadDocument } from '../library.ts';
import { makePassages } from '../make-passages.ts';
import { readWholeText, type Format } from './format.ts';
import { FrontMatter, parseYamlFields } from './front-matter.ts';
import { splitMarkdown } from './split-markdown.ts';

const LIMIT = 20 * 1024 * 1024;

/** Markdown with YAML front matter: the starter library's format, and how an editor adds a source by hand (docs/source-format.md). */
export const guidelineMarkdown: Format = {
  name: 'Markdown with front matter',
  recognises: (head, fileName) => /\.(?:md|markdown)$/i.test(fileName) && /^\uFEFF?---\r?\n/.test(head),
  async *read({ name, bytes }) {
    try {
      yield { type: 'document', document: readGuidelineMarkdown(await readWholeText(bytes, LIMIT), name) };
    } catch (error) {
      if (error instanceof InputFault) {
        const { line = null, field } = error.place;
        yield {
          type: 'rejection',
          record: null,
          line,
          reason: field && !error.message.includes(field) ? `${field}: ${error.message}` : error.message,
        };
      } else if (error instanceof RangeError || error instanceof TypeError) {
        yield {
          type: 'rejection',
          record: null,
          line: 1,
          reason: error instanceof TypeError ? 'The file is not text in UTF-8.' : error.message,
        };
      } else throw error;
    }
  },
};

/**
 * Reads one file. The source's id is the front matter's `id`, else the file's name without its ending for the bundled library
 * (`starter`), else its best identifier, else the name again. Throws an InputFault with line and field.
 */
export function readGuidelineMarkdown(text: string, fileName: string, { starter = false } = {}): ReadDocument {
  // 1. Front matter and body.
  const lines = text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .split('\n');
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---') throw new InputFault('The file does not begin with front matter. Its first line must be "---".', { line: 1 });
  if (end < 0) throw new InputFault('The front matter has no end. Write a line "---" after it.', { line: 1 });
  const fields = parseYamlFields(lines.slice(1, end).join('\n'), FrontMatter, 2);
  // 2. Passages.
  const texts = splitMarkdown(lines.slice(end + 1).join('\n'), end + 2);
  if (texts.length === 0) throw new InputFault('There is no text after the front matter, so there is nothing to quote.', { line: end + 1 });
  // 3. The source.
  const source = makeSource(fields, fileName.replace(/\.[^.]+$/, ''), starter);
  return { source, passages: makePassages(source.id, texts) };
}

function makeSource(fields: FrontMatter, baseName: string, starter: boolean): Source {
  const { pmid, doi, pmcid, setid, eu, nct, id: givenId, ...rest } = fields;
  const given = { pmid, doi, pmcid, setid, eu, nct };
  const identifiers = { ...NO_IDENTIFIERS };
  for (const name of IDENTIFIER_ORDER) identifiers[name] = given[name] ?? null;
  const keys = keysOfIdentifiers(identifiers);
  const id = givenId ?? (starter ? baseName : (keys[0] ?? baseName));
  return {
    ...rest,
    id,
    aliases: keys.filter((key) => key !== id),
    identifiers,
    vernacularTitle: rest.vernacularTitle ?? null,
    container: rest.container ?? null,
    year: rest.year ?? (rest.published ? Number(rest.published.slice(0, 4)) : null),
    published: rest.published ?? null,
    labelDate: rest.labelDate ?? null,
    url: rest.url ?? null,
    issuer: rest.issuer ?? null,
    regulator: rest.regulator ?? null,
    publicationTypesBasis: rest.publicationTypesBasis ?? null,
    population: rest.population ?? null,
    participants: rest.participants ?? null,
    authorityNote: rest.authorityNote ?? null,
    confidence: rest.confidence ?? null,
    priority: rest.priority ?? null,
    standingLinks: [],
    starter,
  };
}
