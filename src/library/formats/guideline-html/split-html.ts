import type { PassageText } from '../../make-passages.ts';
import { gatherPassages } from '../blocks/gather-passages.ts';
import { readInline } from '../blocks/read-inline.ts';
import { HTML_RULES, readHtmlFlow } from '../read-html-flow.ts';
import type { XmlElement } from '../xml-element.ts';

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
      readHtmlFlow(section.nodes),
    );
  });
  return { title, passages };
}

function collectSections(element: XmlElement, sections: Section[]): void {
  for (const child of element.children) {
    const role = typeof child === 'string' ? undefined : HTML_RULES.roles[child.name];
    if (typeof child === 'string' || !hasHeading(child)) sections.at(-1)!.nodes.push(child);
    else if (role === 'heading') {
      const heading = readInline(child.children).replaceAll('\n', ' ');
      if (heading) sections.push({ level: Number(child.name[1]), heading, nodes: [] });
    } else if (role === 'table' || role === 'list') sections.at(-1)!.nodes.push(child);
    else collectSections(child, sections);
  }
}

function hasHeading(element: XmlElement): boolean {
  return HTML_RULES.roles[element.name] === 'heading' || element.children.some((child) => typeof child !== 'string' && hasHeading(child));
}
