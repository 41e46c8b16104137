import { SaxesParser } from 'saxes';
import { InputFault } from '../../domain/faults.ts';

/** An element with its children in the order of the document. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

/** Elements within elements that a record may have. */
export const DEEPEST = 100;

/**
 * A parser of pieces of XML that are one element each. No document type is read, so that no entity but XML's own five exists. `skip` names
 * elements whose content is of no use. The function throws an InputFault with the line, `firstLine` being the piece's first.
 */
export function makeElementParser(skip: ReadonlySet<string> = new Set()): (xml: string, firstLine: number) => XmlElement {
  // One parser reads piece after piece: making one costs as much as a short record. After a fault it is made anew.
  let parser: SaxesParser<{ fragment: true }> | null = null;
  let lineOffset = 0;
  let stack: XmlElement[] = [];
  let root: XmlElement | null = null;
  let skipping = 0;

  const fail = (message: string): never => {
    const line = lineOffset + parser!.line;
    parser = null;
    throw new InputFault(message, { line });
  };
  const addText = (text: string) => {
    if (!skipping && stack.length) stack.at(-1)!.children.push(text);
  };
  const makeParser = () => {
    const made = new SaxesParser({ fragment: true });
    made.on('error', (error) => fail(`The XML is not well formed: ${error.message.replace(/^\S*?\d+:\d+: /, '')}`));
    made.on('opentag', ({ name, attributes }) => {
      if (skipping || skip.has(name)) {
        skipping++;
        return;
      }
      if (stack.length >= DEEPEST) fail(`Elements are nested more than ${DEEPEST} deep.`);
      const element: XmlElement = { name, attributes: attributes as Record<string, string>, children: [] };
      if (stack.length) stack.at(-1)!.children.push(element);
      else root ??= element;
      stack.push(element);
    });
    made.on('text', addText);
    made.on('cdata', addText);
    made.on('closetag', () => {
      if (skipping) skipping--;
      else stack.pop();
    });
    return made;
  };

  return (xml, firstLine) => {
    stack = [];
    root = null;
    skipping = 0;
    parser ??= makeParser();
    lineOffset = firstLine - parser.line;
    checkReferences(xml, firstLine);
    parser.write(xml);
    // The parser hands out a text only when it meets what follows it; a piece ends with its end tag.
    if (stack.length || skipping) fail(`The XML is not well formed: <${stack.at(-1)?.name ?? 'an element'}> is not closed.`);
    return root ?? fail('There is no element.');
  };
}

const BAD_REFERENCE = /<!\[CDATA\[[^]*?\]\]>|<!--[^]*?-->|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)[\w#.-]{0,30};?/gi;

// The parser looks for the end of a reference through all that follows and would name a line far below.
function checkReferences(xml: string, firstLine: number): void {
  if (!xml.includes('&')) return;
  for (const { 0: found, index } of xml.matchAll(BAD_REFERENCE)) {
    if (!found.startsWith('&')) continue;
    const line = firstLine + xml.slice(0, index).split('\n').length - 1;
    throw new InputFault(`The XML is not well formed: "${found}" is no character reference that XML knows.`, { line });
  }
}

/** The first child of this name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (element) for (const c of element.children) if (typeof c !== 'string' && c.name === name) return c;
  return undefined;
}

/** The children of this name, in order. */
export function children(element: XmlElement | undefined, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  if (element) for (const c of element.children) if (typeof c !== 'string' && c.name === name) found.push(c);
  return found;
}

/** The element at the end of a path of first children. */
export function descend(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(child, element);
}
