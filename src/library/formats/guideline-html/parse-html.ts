import { Parser } from 'htmlparser2';
import type { XmlElement } from '../xml-element.ts';

// What is no text of the document: programs, pictures, forms, and the way around the site.
const DROPPED = new Set(
  'script style noscript template svg math iframe frame object embed canvas audio video nav footer aside form button select option textarea input dialog link meta base'.split(
    ' ',
  ),
);
const DEEPEST = 150;

/** An HTML page: its body as elements, and what its head says. */
export interface HtmlPage {
  body: XmlElement;
  title: string;
  language: string;
}

/** Parses HTML of any quality. Nothing in it is run, fetched or kept but text, structure and spans; what a reader of the page does not see is left out. */
export function parseHtml(html: string): HtmlPage {
  const body: XmlElement = { name: 'body', attributes: {}, children: [] };
  const stack: XmlElement[] = [body];
  let title = '';
  let language = '';
  let dropping = 0;
  let inTitle = false;
  // Elements nested deeper than any page is are taken for their text alone.
  let tooDeep = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'html') language = attributes.lang ?? '';
      if (name === 'title' && stack.length === 1) inTitle = true;
      if (dropping || DROPPED.has(name) || isHidden(attributes)) dropping++;
      else if (name === 'html' || name === 'body' || name === 'head' || name === 'title') return;
      else if (stack.length > DEEPEST) tooDeep++;
      else {
        const element: XmlElement = { name, attributes: keepSpans(attributes), children: [] };
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
      else if (name === 'html' || name === 'body' || name === 'head' || name === 'title') return;
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

function keepSpans({ colspan, rowspan }: Record<string, string>): Record<string, string> {
  return { ...(colspan && { colspan }), ...(rowspan && { rowspan }) };
}
