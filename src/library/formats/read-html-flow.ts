import type { Block, FlowRules, Role } from './blocks/block.ts';
import { readFlow } from './blocks/read-flow.ts';
import { readFlowTable } from './blocks/read-flow-table.ts';
import { readInline } from './blocks/read-inline.ts';
import type { XmlElement } from './xml-element.ts';

const ELEMENTS: Record<Role, string> = {
  paragraph: 'p pre dt address legend summary',
  heading: 'h1 h2 h3 h4 h5 h6',
  list: 'ul ol',
  item: 'li dd',
  table: 'table',
  figure: 'figure',
  container: 'div section article aside main header body blockquote center dl details form fieldset hgroup',
  note: '',
  skip: 'img hr caption',
};

/** What HTML's elements are for the flow of text. */
export const HTML_RULES: FlowRules = {
  roles: Object.fromEntries(Object.entries(ELEMENTS).flatMap(([role, names]) => names.split(' ').map((name) => [name, role as Role]))),
  isMarked: (element) => {
    const marked = element.children.filter((c) => typeof c !== 'string' || c.trim() !== '');
    return marked.length > 0 && marked.every((c) => typeof c !== 'string' && /^(?:b|strong|u|br)$/.test(c.name));
  },
  readTable: (table) => readFlowTable(table, HTML_RULES),
  readFigure: (figure) => ({ label: '', text: captionsOf(figure).join(' ') }),
};

function captionsOf(element: XmlElement): string[] {
  return element.children.flatMap((c) => {
    if (typeof c === 'string') return [];
    return c.name === 'figcaption' ? [readInline(c.children)] : captionsOf(c);
  });
}

/** The blocks of a piece of HTML in the order of the original. */
export function readHtmlFlow(nodes: XmlElement['children']): Block[] {
  return readFlow(nodes, HTML_RULES);
}
