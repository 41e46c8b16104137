import { Parser } from 'htmlparser2';
import { InputFault } from '../../domain/faults.ts';
import type { XmlElement } from './xml-element.ts';

const DEEPEST = 200;
const MOST_ELEMENTS = 500_000;

/**
 * Parses HTML or XHTML as browsers do, whatever is missing in it, into one element that holds all. Nothing is fetched or run. Throws an
 * InputFault where elements are nested deeper, or are more, than in any real document.
 */
export function parseHtml(html: string): XmlElement {
  const root: XmlElement = { name: 'html', attributes: {}, children: [] };
  const stack = [root];
  let elements = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (stack.length > DEEPEST) throw new InputFault(`Elements of the HTML are nested more than ${DEEPEST} deep.`);
      if (++elements > MOST_ELEMENTS) throw new InputFault(`The HTML has more than ${MOST_ELEMENTS.toLocaleString('en')} elements.`);
      const element = { name, attributes, children: [] };
      stack.at(-1)!.children.push(element);
      stack.push(element);
    },
    ontext(text) {
      stack.at(-1)!.children.push(text);
    },
    onclosetag() {
      stack.pop();
    },
  });
  parser.end(html);
  return root;
}
