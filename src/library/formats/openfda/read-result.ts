import { InputFault } from '../../../domain/faults.ts';
import type { Subject } from '../../../domain/source.ts';
import { NO_IDENTIFIERS, readIdentifier } from '../../identify-source.ts';
import type { ReadDocument } from '../../library.ts';
import { makePassages } from '../../make-passages.ts';
import { newSource } from '../new-source.ts';
import { titleLabel } from '../spl/title-label.ts';
import { readResultSections } from './read-result-sections.ts';

type Json = Record<string, unknown>;

/**
 * Reads one record of openFDA's drug label endpoint (open.fda.gov, drug/label, searchable fields). It is the same label as the SPL document with
 * its set id, with less structure. Throws an InputFault where it has no set id or no text.
 */
export function readResult(record: Json): ReadDocument {
  // 1. Which label, and which version.
  const setid = readIdentifier('setid', text(record.set_id));
  if (!setid) throw new InputFault('The record has no "set_id", so it cannot be known which label it is.');
  const id = `setid:${setid}`;
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(text(record.effective_time)) ?? [];
  const labelDate = year ? `${year}-${month}-${day}` : null;
  // 2. The product.
  const product = isJson(record.openfda) ? record.openfda : {};
  const generics = texts(product.generic_name);
  const drugs = readDrugs(texts(product.substance_name), generics);
  const known = new Set([...generics, ...drugs.map((d) => d.name)].map((n) => n.toLowerCase()));
  const brandNames = texts(product.brand_name).filter((name) => !known.has(name.toLowerCase()));
  const kind = texts(product.product_type)[0] ?? '';
  // 3. Its sections.
  const passages = makePassages(id, readResultSections(record));
  if (!passages.length) throw new InputFault('The record has no text to read.', { record: id });
  const source = newSource({
    id,
    kind: 'drug-label',
    textKind: 'label',
    ...titleLabel('', { brandNames, generics, drugs, form: null }, kind),
    published: labelDate,
    labelDate,
    version: text(record.version) || null,
    identifiers: { ...NO_IDENTIFIERS, setid },
    url: `https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=${setid}`,
    issuer: texts(product.manufacturer_name)[0] ?? null,
    regulator: 'FDA',
    jurisdictions: ['US'],
    drugs,
    brandNames,
  });
  return { source, passages };
}

function readDrugs(substances: string[], generics: string[]): Subject[] {
  const names = (substances.length ? substances : generics).map((name) => name.toLowerCase());
  const drugs = [...new Set(names)].map((name) => ({ name, also: [] as string[] }));
  const [only, second] = drugs;
  if (only && !second) only.also.push(...new Set(generics.map((g) => g.toLowerCase()).filter((g) => g !== only.name)));
  return drugs;
}

function isJson(value: unknown): value is Json {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

function texts(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(text).filter(Boolean);
}
