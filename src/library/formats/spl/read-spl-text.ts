import type { Block, FlowRules } from '../blocks/block.ts';
import { readFlow } from '../blocks/read-flow.ts';
import { readFlowTable } from '../blocks/read-flow-table.ts';
import { readInline } from '../blocks/read-inline.ts';
import { children, type XmlElement } from '../xml-element.ts';

const RULES: FlowRules = {
  roles: {
    paragraph: 'paragraph',
    caption: 'paragraph',
    list: 'list',
    item: 'item',
    table: 'table',
    rendermultimedia: 'figure',
    footnote: 'note',
    footnoteref: 'skip',
  },
  isMarked: (element) => {
    const marked = element.children.filter((c) => typeof c !== 'string' || c.trim() !== '');
    return marked.length > 0 && marked.every((c) => typeof c !== 'string' && isHeadingStyle(c));
  },
  readTable: (table) => readFlowTable(table, RULES),
  readFigure: (figure) => ({
    label: '',
    text: children(figure, 'caption')
      .map((c) => readInline(c.children))
      .join(' '),
  }),
};

function isHeadingStyle({ name, attributes }: XmlElement): boolean {
  return name === 'br' || (name === 'content' && /bold|underline|italics/i.test(attributes.styleCode ?? ''));
}

/** The blocks of a `text` element of a Structured Product Labeling document (HL7 SPL implementation guide: section text, lists, tables, footnotes). */
export function readSplText(text: XmlElement): Block[] {
  return readFlow(text.children, RULES);
}
