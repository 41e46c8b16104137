import type { Block, FlowRules } from './blocks/block.ts';
import { readFlow } from './blocks/read-flow.ts';
import { readFlowTable } from './blocks/read-flow-table.ts';
import { readInline } from './blocks/read-inline.ts';
import type { XmlElement } from './xml-element.ts';

const RULES: FlowRules = {
  roles: {
    ...roleOf('paragraph', 'p pre dt dd address summary'),
    ...roleOf('heading', 'h1 h2 h3 h4 h5 h6'),
    ...roleOf('container', 'html body main article section div blockquote dl details center form fieldset'),
    ...roleOf('skip', 'head script style template noscript nav iframe object svg caption button select'),
    ...roleOf('figure', 'figure'),
    ul: 'list',
    ol: 'list',
    li: 'item',
    table: 'table',
  },
  isMarked: (element) => {
    const marked = element.children.filter((c) => typeof c !== 'string' || c.trim() !== '');
    return marked.length > 0 && marked.every((c) => typeof c !== 'string' && /^(?:b|strong|u|em|i|br)$/.test(c.name));
  },
  readTable: (table) => readFlowTable(table, RULES),
  readFigure: (figure) => ({ label: '', text: captionsOf(figure).join(' ') }),
};

function roleOf<R>(role: R, names: string): Record<string, R> {
  return Object.fromEntries(names.split(' ').map((name) => [name, role]));
}

function captionsOf(element: XmlElement): string[] {
  return element.children.flatMap((c) => {
    if (typeof c === 'string') return [];
    return c.name === 'figcaption' ? [readInline(c.children)] : captionsOf(c);
  });
}

/** The blocks of parsed HTML in the order of the original; what is no text (scripts, styles, navigation) is left out. */
export function readHtmlFlow(root: XmlElement): Block[] {
  return readFlow(root.children, RULES);
}
