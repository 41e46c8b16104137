import type { FlowRules, Role } from '../blocks/block.ts';
import { gatherPassages } from '../blocks/gather-passages.ts';
import { readFlow } from '../blocks/read-flow.ts';
import { readFlowTable } from '../blocks/read-flow-table.ts';
import { readInline } from '../blocks/read-inline.ts';
import type { PassageText } from '../../make-passages.ts';
import { children, type XmlElement } from '../xml-element.ts';

const BLOCKS: Record<Role, string> = {
  paragraph: 'p pre dt address legend summary',
  heading: 'h1 h2 h3 h4 h5 h6',
  list: 'ul ol',
  item: 'li dd',
  table: 'table',
  figure: 'figure',
  container: 'div section article main header body blockquote center dl details fieldset hgroup',
  note: '',
  skip: 'img hr',
};

const RULES: FlowRules = {
  roles: Object.fromEntries(Object.entries(BLOCKS).flatMap(([role, names]) => names.split(' ').map((name) => [name, role as Role]))),
  isMarked: (element) => {
    const marked = element.children.filter((c) => typeof c !== 'string' || c.trim() !== '');
    return marked.length > 0 && marked.every((c) => typeof c !== 'string' && /^(?:b|strong|u|br)$/.test(c.name));
  },
  readTable: (table) => readFlowTable(table, RULES),
  readFigure: (figure) => ({
    label: '',
    text: children(figure, 'figcaption')
      .map((caption) => readInline(caption.children))
      .join(' '),
  }),
};

interface Section {
  level: number;
  heading: string;
  nodes: XmlElement['children'];
}

/**
 * Splits the body of a page into passages under its nested headings. A first-level heading that stands alone is the page's title and in no path.
 */
export function splitHtml(body: XmlElement): { title: string | null; passages: PassageText[] } {
  const sections: Section[] = [{ level: 0, heading: '', nodes: [] }];
  collectSections(body, sections);
  const tops = sections.filter((section) => section.level === 1);
  const title = tops.length === 1 ? tops[0]!.heading : null;
  const path: { level: number; heading: string }[] = [];
  const passages = sections.flatMap((section) => {
    if (section.level > 0) {
      while (path.length && path.at(-1)!.level >= section.level) path.pop();
      if (!(section.level === 1 && title !== null)) path.push(section);
    }
    return gatherPassages(
      path.map((step) => step.heading),
      readFlow(section.nodes, RULES),
    );
  });
  return { title, passages };
}

function collectSections(element: XmlElement, sections: Section[]): void {
  for (const child of element.children) {
    const role = typeof child === 'string' ? undefined : RULES.roles[child.name];
    if (typeof child === 'string' || !hasHeading(child)) sections.at(-1)!.nodes.push(child);
    else if (role === 'heading') {
      const heading = readInline(child.children).replaceAll('\n', ' ');
      if (heading) sections.push({ level: Number(child.name[1]), heading, nodes: [] });
    } else if (role === 'table' || role === 'list') sections.at(-1)!.nodes.push(child);
    else collectSections(child, sections);
  }
}

function hasHeading(element: XmlElement): boolean {
  return RULES.roles[element.name] === 'heading' || element.children.some((child) => typeof child !== 'string' && hasHeading(child));
}
