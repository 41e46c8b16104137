import type { PassageText } from '../../make-passages.ts';
import { gatherPassages } from '../blocks/gather-passages.ts';
import { readInline } from '../blocks/read-inline.ts';
import { child, children, descend, type XmlElement } from '../xml-element.ts';
import { readSplText } from './read-spl-text.ts';
import { BOXED_WARNING, INDICATIONS, sectionName } from './section-names.ts';

/** The passages of a label: every section with text in the order of the document, each under the titles of the sections it is in. */
export function readSections(document: XmlElement): PassageText[] {
  return sectionsIn(descend(document, 'component', 'structuredBody')).flatMap((section) => readSection(section, []));
}

/** The titles of the subsections of the indications, as they stand: the diseases, in labels that give each one its own. */
export function readIndicationTitles(document: XmlElement): string[] {
  return sectionsIn(descend(document, 'component', 'structuredBody'))
    .filter((section) => codeOf(section) === INDICATIONS)
    .flatMap(sectionsIn)
    .map(titleOf)
    .filter(Boolean);
}

function readSection(section: XmlElement, parents: string[]): PassageText[] {
  const heading = [...parents, ...headingsOf(section, parents.length === 0)];
  const inner = sectionsIn(section);
  const texts = children(section, 'text');
  // The highlights repeat in short what the sections say; where a section has nothing else they are its text.
  if (!texts.length && !inner.length) {
    for (const excerpt of children(section, 'excerpt')) {
      texts.push(...children(excerpt, 'highlight').flatMap((highlight) => children(highlight, 'text')));
    }
  }
  return [...gatherPassages(heading, texts.flatMap(readSplText)), ...inner.flatMap((part) => readSection(part, heading))];
}

function headingsOf(section: XmlElement, isOutermost: boolean): string[] {
  const title = titleOf(section);
  const code = codeOf(section);
  if (code === BOXED_WARNING) {
    // The code is also used for any text in a box, doses among them: within another section it says nothing by itself.
    const isWarning = isOutermost || /warning/i.test(title);
    return isWarning && !/boxed? warning/i.test(title) ? ['Boxed warning', title] : [title];
  }
  return [title || (sectionName(code) ?? '')];
}

function sectionsIn(element: XmlElement | undefined): XmlElement[] {
  return children(element, 'component').flatMap((component) => children(component, 'section'));
}

function titleOf(section: XmlElement): string {
  return readInline(child(section, 'title')?.children ?? []).replaceAll('\n', ' ');
}

function codeOf(section: XmlElement): string {
  return child(section, 'code')?.attributes.code ?? '';
}
