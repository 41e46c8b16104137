import { SaxesParser } from 'saxes';
import { InputFault } from '../../domain/faults.ts';
import { decodeXml } from './decode-xml.ts';
import type { XmlElement } from './xml-element.ts';

const DEEPEST = 200;
const MOST_ELEMENTS = 500_000;
const MOST_CHARACTERS = 24 * 1024 * 1024;
const LONGEST_TEXT = 2 * 1024 * 1024;

/** A whole element of a file, and the line it begins at. */
export interface XmlRecord {
  element: XmlElement;
  line: number;
}

/**
 * Parses XML as it streams and gives every outermost element of the given name, whole. The document type is never fetched and may declare
 * no entities. Throws an InputFault with the line where the XML is not well formed, ends too early, or is deeper or larger than any real document.
 */
export async function* readXmlRecords(bytes: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<XmlRecord> {
  const { parser, takeRecords } = recordParser(name);
  let unfinished = 0;
  for await (const text of decodeXml(bytes, () => parser.line)) {
    parser.write(text);
    const records = takeRecords();
    unfinished = records.length ? 0 : unfinished + text.length;
    if (unfinished > MOST_CHARACTERS) throw new InputFault('One record has more text than any document.', { line: parser.line });
    yield* records;
  }
  parser.close();
  yield* takeRecords();
}

function recordParser(name: string) {
  const parser = new SaxesParser();
  const stack: XmlElement[] = [];
  let records: XmlRecord[] = [];
  let depth = 0;
  let elements = 0;
  let line = 1;
  const fail = (message: string): never => {
    throw new InputFault(message, { line: parser.line });
  };
  parser.on('error', (error) => fail(`The XML is not well formed: ${error.message.replace(/^\S*?\d+:\d+: /, '').replace(/\.$/, '')}.`));
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) fail('The document type declares entities, which are not read. Write the characters themselves.');
  });
  parser.on('opentag', ({ name: opened, attributes }) => {
    if (++depth > DEEPEST) fail(`Elements are nested more than ${DEEPEST} deep.`);
    if (!stack.length && opened !== name) return;
    if (++elements > MOST_ELEMENTS) fail(`One record has more than ${MOST_ELEMENTS.toLocaleString('en')} elements.`);
    const element: XmlElement = { name: opened, attributes: attributes as Record<string, string>, children: [] };
    if (stack.length) stack.at(-1)!.children.push(element);
    else line = parser.line;
    stack.push(element);
  });
  const addText = (text: string) => {
    if (text.length > LONGEST_TEXT) fail('A text goes on for more than two million characters without a mark.');
    stack.at(-1)?.children.push(text);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    depth--;
    const element = stack.pop();
    if (!element || stack.length) return;
    records.push({ element, line });
    elements = 0;
  });
  const takeRecords = () => {
    const taken = records;
    records = [];
    return taken;
  };
  return { parser, takeRecords };
}
