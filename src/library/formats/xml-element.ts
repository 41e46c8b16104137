import { SaxesParser } from 'saxes';
import { InputFault } from '../../domain/faults.ts';

/** An element with its children in the order of the document. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

const DEEPEST = 100;

/**
 * Parses a piece of XML that is one element. No document type is read, so that no entity but XML's own five exists. `skip` names
 * elements whose content is of no use. Throws an InputFault with the line, `firstLine` being the piece's first.
 */
export function parseElement(xml: string, firstLine: number, skip: ReadonlySet<string> = new Set()): XmlElement {
  const parser = new SaxesParser();
  const stack: XmlElement[] = [];
  let root: XmlElement | null = null;
  let skipping = 0;
  const fail = (message: string): never => {
    throw new InputFault(message, { line: firstLine + parser.line - 1 });
  };
  parser.on('error', (error) => fail(`The XML is not well formed: ${error.message.replace(/^\S*?\d+:\d+: /, '')}`));
  parser.on('doctype', () => fail('A document type stands inside a record.'));
  parser.on('opentag', ({ name, attributes }) => {
    if (skipping || skip.has(name)) {
      skipping++;
      return;
    }
    if (stack.length >= DEEPEST) fail(`Elements are nested more than ${DEEPEST} deep.`);
    const element: XmlElement = { name, attributes: attributes as Record<string, string>, children: [] };
    if (stack.length) stack.at(-1)!.children.push(element);
    else root = element;
    stack.push(element);
  });
  const addText = (text: string) => {
    if (!skipping && stack.length) stack.at(-1)!.children.push(text);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    if (skipping) skipping--;
    else stack.pop();
  });
  parser.write(xml).close();
  return root ?? fail('There is no element.');
}

/** The first child of this name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((c): c is XmlElement => typeof c !== 'string' && c.name === name);
}

/** The children of this name, in order. */
export function children(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((c): c is XmlElement => typeof c !== 'string' && c.name === name) ?? [];
}

/** The element at the end of a path of first children. */
export function descend(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(child, element);
}
