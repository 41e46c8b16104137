import { Parser } from 'htmlparser2';
import { InputFault } from '../../domain/faults.ts';
import type { XmlElement } from './xml-element.ts';

// What is no text of the document: programs, pictures, what can be filled in, and the way around the site.
const DROPPED = new Set(
  'script style noscript template svg iframe frame object embed canvas audio video nav footer button select option textarea input dialog link meta base'.split(
    ' ',
  ),
);
const TRANSPARENT = new Set(['html', 'head', 'body', 'title']);
const KEPT_ATTRIBUTES = ['colspan', 'rowspan'];
const DEEPEST = 150;
const MOST_ELEMENTS = 500_000;

/** A page or a part of one: its body as elements, and what its head says (empty where it says nothing). */
export interface HtmlPage {
  body: XmlElement;
  title: string;
  language: string;
}

/**
 * Parses HTML or XHTML of any quality, as browsers do. Nothing in it is run, fetched or kept but text, structure and spans; what a reader of
 * the page does not see, and what stands beside its main text, is left out. Elements nested deeper than in any page are taken for their text
 * alone. Throws an InputFault where there are more of them than in any real document.
 */
export function parseHtml(html: string): HtmlPage {
  const body: XmlElement = { name: 'body', attributes: {}, children: [] };
  const stack: XmlElement[] = [body];
  let title = '';
  let language = '';
  let dropping = 0;
  let inTitle = false;
  let tooDeep = 0;
  let elements = 0;
  // A box within the main text belongs to it; one beside it is of the site.
  const isBeside = (name: string) => name === 'aside' && !stack.some((open) => open.name === 'main' || open.name === 'article');
  const parser = new Parser({
    onopentag(name, attributes) {
      if (++elements > MOST_ELEMENTS) throw new InputFault(`The HTML has more than ${MOST_ELEMENTS.toLocaleString('en')} elements.`);
      if (name === 'html') language = attributes.lang ?? '';
      if (name === 'title' && stack.length === 1) inTitle = true;
      if (dropping || DROPPED.has(name) || isHidden(attributes) || isBeside(name)) dropping++;
      else if (TRANSPARENT.has(name)) return;
      else if (stack.length > DEEPEST) tooDeep++;
      else {
        const kept = KEPT_ATTRIBUTES.filter((key) => attributes[key]).map((key) => [key, attributes[key]!]);
        const element: XmlElement = { name, attributes: Object.fromEntries(kept), children: [] };
        stack.at(-1)!.children.push(element);
        stack.push(element);
      }
    },
    ontext(text) {
      if (inTitle) title += text;
      else if (!dropping) stack.at(-1)!.children.push(text);
    },
    onclosetag(name) {
      if (name === 'title') inTitle = false;
      if (dropping) dropping--;
      else if (TRANSPARENT.has(name)) return;
      else if (tooDeep) tooDeep--;
      else if (stack.length > 1) stack.pop();
    },
  });
  parser.end(html);
  return { body, title: title.replace(/\s+/g, ' ').trim(), language };
}

function isHidden(attributes: Record<string, string>): boolean {
  return (
    'hidden' in attributes ||
    attributes['aria-hidden'] === 'true' ||
    /^(?:navigation|banner|search|contentinfo)$/.test(attributes.role ?? '') ||
    /display:\s*none|visibility:\s*hidden/i.test(attributes.style ?? '')
  );
}
