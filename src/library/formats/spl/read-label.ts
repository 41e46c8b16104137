import { InputFault } from '../../../domain/faults.ts';
import { NO_IDENTIFIERS, readIdentifier } from '../../identify-source.ts';
import type { ReadDocument } from '../../library.ts';
import { makePassages } from '../../make-passages.ts';
import { readInline } from '../blocks/read-inline.ts';
import { inlineText } from '../inline-text.ts';
import { newSource } from '../new-source.ts';
import { child, descend, type XmlElement } from '../xml-element.ts';
import { nameConditions } from './name-conditions.ts';
import { readProducts } from './read-products.ts';
import { readIndicationTitles, readSections } from './read-sections.ts';
import { titleLabel } from './title-label.ts';

/**
 * Reads a document of FDA's Structured Product Labeling. Its identity is the set id, which all versions share; `version` tells them apart.
 * Throws an InputFault where it has no set id or no text, and for labels of medicines for animals.
 */
export function readLabel(document: XmlElement): ReadDocument {
  // 1. Which label, and which version of it.
  const setid = readIdentifier('setid', child(document, 'setId')?.attributes.root ?? '');
  if (!setid) throw new InputFault('The label has no set id (<setId root="…">), so it cannot be known which label it is.');
  const id = `setid:${setid}`;
  const kind = child(document, 'code')?.attributes.displayName ?? '';
  if (/animal/i.test(kind)) throw new InputFault(`It is a "${kind}": Vouch reads labels of medicines for people.`, { record: id });
  const labelDate = readTime(child(document, 'effectiveTime'));
  // 2. The product.
  const products = readProducts(document);
  const title = titleLabel(readInline(child(document, 'title')?.children ?? []), products, kind);
  const issuer = inlineText(descend(document, 'author', 'assignedEntity', 'representedOrganization', 'name'));
  // 3. Its sections.
  const passages = makePassages(id, readSections(document));
  if (!passages.length) throw new InputFault(`The document${kind ? ` ("${kind}")` : ''} has no text to read.`, { record: id });
  const source = newSource({
    id,
    kind: 'drug-label',
    textKind: 'label',
    ...title,
    published: labelDate,
    labelDate,
    version: child(document, 'versionNumber')?.attributes.value ?? null,
    language: child(document, 'languageCode')?.attributes.code?.slice(0, 2).toLowerCase() ?? 'en',
    identifiers: { ...NO_IDENTIFIERS, setid },
    url: `https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=${setid}`,
    issuer: issuer || null,
    regulator: 'FDA',
    jurisdictions: ['US'],
    drugs: products.drugs,
    conditions: nameConditions(readIndicationTitles(document)),
    brandNames: products.brandNames,
  });
  return { source, passages };
}

// HL7 writes times as YYYYMMDD with as many digits as are known.
function readTime(element: XmlElement | undefined): string | null {
  const value = element?.attributes.value ?? child(element, 'low')?.attributes.value ?? '';
  const [, year, month, day] = /^((?:19|20)\d{2})(0[1-9]|1[0-2])?(0[1-9]|[12]\d|3[01])?/.exec(value) ?? [];
  return year ? [year, month, day].filter(Boolean).join('-') : null;
}
