import type { PassageText } from '../../make-passages.ts';
import { inlineText } from '../inline-text.ts';
import { child, children, type XmlElement } from '../xml-element.ts';
import { languageName, readLanguage } from './read-language.ts';

/** The passages of a record: its abstract by labelled section, then abstracts in other languages and in plain words. */
export function readAbstracts(citation: XmlElement, article: XmlElement): PassageText[] {
  const passages = readSections(child(article, 'Abstract'), []);
  for (const other of [...children(citation, 'OtherAbstract'), ...children(article, 'OtherAbstract')]) {
    passages.push(...readSections(other, [nameAbstract(other)]));
  }
  return passages;
}

function readSections(abstract: XmlElement | undefined, path: string[]): PassageText[] {
  return children(abstract, 'AbstractText').map((section) => {
    const label = section.attributes.Label?.trim() ?? '';
    return {
      heading: /^(?:un(?:labelled|assigned))?$/i.test(label) ? path : [...path, label.replace(/\s*:$/, '')],
      text: inlineText(section),
    };
  });
}

function nameAbstract({ attributes }: XmlElement): string {
  if (/plain[- ]language/i.test(attributes.Type ?? '')) return 'Plain language summary';
  return `Abstract in ${languageName(readLanguage(attributes.Language))}`;
}
