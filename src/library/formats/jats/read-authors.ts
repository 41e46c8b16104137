import { readInline } from '../blocks/read-inline.ts';
import { child, children, type XmlElement } from '../xml-element.ts';

/** "Olivero JM", "Smith J Jr", or the name of a group, in the order of the article; editors and reviewers are left out. */
export function readAuthors(meta: XmlElement): string[] {
  const contributors = children(meta, 'contrib-group').flatMap((group) => children(group, 'contrib'));
  const authors = contributors.filter((c) => /^(?:author|)$/.test(c.attributes['contrib-type'] ?? ''));
  return [...new Set(authors.map(nameOf).filter(Boolean))];
}

function nameOf(contributor: XmlElement): string {
  const name = child(contributor, 'name') ?? child(child(contributor, 'name-alternatives'), 'name');
  if (name) return writeName(name);
  const stringName = child(contributor, 'string-name') ?? child(child(contributor, 'name-alternatives'), 'string-name');
  if (stringName) return child(stringName, 'surname') ? writeName(stringName) : text(stringName);
  // A group's members are listed inside it.
  const collab = child(contributor, 'collab') ?? child(contributor, 'on-behalf-of');
  return collab ? text({ ...collab, children: collab.children.filter((c) => typeof c === 'string' || c.name !== 'contrib-group') }) : '';
}

function writeName(name: XmlElement): string {
  const surname = text(child(name, 'surname'));
  // "SC" are initials already, unless the whole name is in capitals.
  const isCapital = surname.length > 2 && surname === surname.toUpperCase();
  const initials = text(child(name, 'given-names'))
    .split(/[\s.-]+/)
    .map((part) => (!isCapital && /^\p{Lu}{2,3}$/u.test(part) ? part : part.slice(0, 1).toUpperCase()))
    .join('');
  return [surname, initials, text(child(name, 'suffix'))].filter(Boolean).join(' ');
}

function text(element: XmlElement | undefined): string {
  return readInline(element?.children ?? []).replaceAll('\n', ' ');
}
