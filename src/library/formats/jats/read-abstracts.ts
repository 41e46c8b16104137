import type { PassageText } from '../../make-passages.ts';
import { localName, readInline } from '../blocks/read-inline.ts';
import { languageName } from '../medline/read-language.ts';
import { child, children, type XmlElement } from '../xml-element.ts';
import { readSections } from './read-sections.ts';

const LABEL =
  /^(?:(?:study )?(?:backgrounds?|introduction|objectives?|aims?(?: and objectives)?|purpose|methods?|materials? and methods|patients and methods|methods and (?:results|findings|materials?)|design(?: and setting)?|settings?|participants|patients|interventions?|(?:main )?outcome measures?|measurements?|results?|findings|main results|discussion|conclusions?|interpretation|significance|clinical relevance|trial registration|registration|funding|limitations))\s*[:.]?$/i;

/** The passages of an article's abstracts, in every language it has, by their sections. */
export function readAbstracts(meta: XmlElement): PassageText[] {
  return meta.children.flatMap((node) => {
    if (typeof node === 'string' || !/^(?:trans-)?abstract$/.test(localName(node))) return [];
    return readSections(splitAtLabels(node), [nameAbstract(node)]);
  });
}

function nameAbstract(abstract: XmlElement): string {
  const title = readInline(child(abstract, 'title')?.children ?? []);
  if (title) return title;
  if (localName(abstract) === 'trans-abstract')
    return `Abstract in ${languageName((abstract.attributes['xml:lang'] ?? 'und').slice(0, 2))}`;
  const type = abstract.attributes['abstract-type'] ?? '';
  return type ? `Abstract (${type.replaceAll('-', ' ')})` : 'Abstract';
}

// "<bold>Methods:</bold> We …" within a paragraph is a section of its own.
function splitAtLabels(abstract: XmlElement): XmlElement {
  if (children(abstract, 'sec').length) return abstract;
  return {
    ...abstract,
    children: abstract.children.flatMap((node) => (typeof node !== 'string' && localName(node) === 'p' ? splitParagraph(node) : [node])),
  };
}

function splitParagraph(paragraph: XmlElement): XmlElement[] {
  const parts: XmlElement[] = [];
  let open: XmlElement = { name: 'p', attributes: {}, children: [] };
  parts.push(open);
  for (const node of paragraph.children) {
    const label = typeof node !== 'string' && /^(?:bold|italic|underline|sc)$/.test(localName(node)) ? readInline(node.children) : '';
    if (LABEL.test(label)) {
      open = { name: 'p', attributes: {}, children: [] };
      const title: XmlElement = { name: 'title', attributes: {}, children: [label.replace(/\s*[:.]$/, '')] };
      parts.push({ name: 'sec', attributes: {}, children: [title, open] });
    } else if (open.children.length === 0 && typeof node === 'string') open.children.push(node.replace(/^\s*[:.–—-]\s*/, ''));
    else open.children.push(node);
  }
  return parts;
}
