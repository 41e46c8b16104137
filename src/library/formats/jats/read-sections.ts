import type { PassageText } from '../../make-passages.ts';
import { gatherPassages } from '../blocks/gather-passages.ts';
import { readFlow } from '../blocks/read-flow.ts';
import { localName, readInline } from '../blocks/read-inline.ts';
import { child, children, type XmlElement } from '../xml-element.ts';
import { JATS_FLOW } from './jats-flow.ts';

/** The passages of an article's body, its appendices, and the figures and tables that are kept apart from the text. */
export function readBody(article: XmlElement): PassageText[] {
  const body = child(article, 'body');
  const appendices = children(child(article, 'back'), 'app-group').flatMap((group) => children(group, 'app'));
  const floats = child(article, 'floats-group') ?? child(article, 'floats-wrap');
  return [
    ...(body ? readSections(body, []) : []),
    ...appendices.flatMap((appendix) => readSection(appendix, [])),
    ...(floats ? gatherPassages([], readFlow(floats.children, JATS_FLOW)) : []),
  ];
}

/** The passages of what stands in a section, an abstract or a body, under the given headings; its own title is not among its text. */
export function readSections(parent: XmlElement, heading: string[]): PassageText[] {
  const passages: PassageText[] = [];
  let run: (XmlElement | string)[] = [];
  const flush = () => {
    passages.push(...gatherPassages(heading, readFlow(run, JATS_FLOW)));
    run = [];
  };
  for (const node of parent.children) {
    const name = typeof node === 'string' ? '' : localName(node);
    if (name === 'sec') {
      flush();
      passages.push(...readSection(node as XmlElement, heading));
    } else if (name === 'supplementary-material') run.push(...tablesIn(node as XmlElement));
    else if (name !== 'title' && name !== 'label') run.push(node);
  }
  flush();
  return passages;
}

function readSection(section: XmlElement, parents: string[]): PassageText[] {
  // Supplements are files of their own, named here; some tables of them stand in the article.
  if (section.attributes['sec-type'] === 'supplementary-material') return gatherPassages(parents, readFlow(tablesIn(section), JATS_FLOW));
  const part = (name: string) => readInline(child(section, name)?.children ?? []).replaceAll('\n', ' ');
  const heading = [part('label'), part('title')].filter(Boolean).join(' ');
  return readSections(section, heading ? [...parents, heading] : parents);
}

function tablesIn(element: XmlElement): XmlElement[] {
  return element.children.flatMap((node) => (typeof node === 'string' ? [] : localName(node) === 'table-wrap' ? [node] : tablesIn(node)));
}
