import { InputFault } from '../../../domain/faults.ts';
import type { Identifiers } from '../../../domain/source.ts';
import { sha256 } from '../../hash-content.ts';
import { keysOfIdentifiers, NO_IDENTIFIERS, readIdentifier } from '../../identify-source.ts';
import type { ReadDocument } from '../../library.ts';
import { makePassages } from '../../make-passages.ts';
import { decodeEntities } from '../decode-entities.ts';
import { inlineText } from '../inline-text.ts';
import { splitLabels } from '../medline-text/split-labels.ts';
import { fieldText, fieldTexts, type TaggedRecord } from '../medline-text/split-fields.ts';
import { deriveKind } from '../medline/derive-kind.ts';
import { readLanguage } from '../medline/read-language.ts';
import { newSource } from '../new-source.ts';
import { dropHtml } from '../plain-markdown.ts';
import { raisePower } from '../raise-power.ts';

/**
 * A RIS record as a source, its abstract as passages. The type of work (M3) and the keywords that are publication types say the kind, by
 * MEDLINE's rules. Throws an InputFault where there is neither a title nor an abstract.
 */
export function readRisRecord(record: TaggedRecord): ReadDocument {
  const exactTitle = plain(fieldText(record, 'TI', 'T1', 'CT', 'BT')).replace(/(?<!\.)\.$/, '');
  const sections = fieldTexts(record, 'AB', 'N2')
    .slice(0, 1)
    .flatMap((text) => splitLabels(plain(text)));
  if (!exactTitle && sections.length === 0) throw new InputFault('The record has neither a title (TI) nor an abstract (AB).');
  const identifiers = readIdentifiers(record);
  const [key, ...aliases] = keysOfIdentifiers(identifiers);
  const id = key ?? `file:${sha256(JSON.stringify(record.fields.map(({ tag, text }) => [tag, text]))).slice(0, 20)}`;
  const title = exactTitle || `Record without a title${key ? `, ${key}` : ''}`;
  const texts = sections.map((section) => ({
    heading: section.attributes.Label ? [section.attributes.Label] : [],
    text: inlineText(section),
  }));
  const published = readRisDate(fieldText(record, 'DA')) ?? readRisDate(fieldText(record, 'PY', 'Y1'));
  const publicationTypes = fieldTexts(record, 'M3')
    .flatMap((text) => text.split(/;\s*/))
    .map(plain);
  const keywords = fieldTexts(record, 'KW').map((text) => plain(text).replace(/^\*|\/.*$/g, ''));
  const source = newSource({
    id,
    aliases,
    kind: deriveKind({ publicationTypes, headings: keywords, text: [title, ...texts.map((t) => t.text)].join(' ') }),
    textKind: 'abstract',
    standing: publicationTypes.includes('Retracted Publication') ? 'retracted' : 'current',
    title,
    titleExact: exactTitle !== '',
    vernacularTitle: plain(fieldText(record, 'OP')) || null,
    authors: readAuthors(record),
    container: plain(fieldText(record, 'JF', 'JO', 'T2', 'JA', 'J2')) || null,
    published,
    language: readLanguageName(fieldText(record, 'LA')),
    identifiers,
    url: readUrl(fieldTexts(record, 'UR', 'L1', 'L2')),
    publicationTypes,
  });
  const passages = makePassages(id, texts.some((t) => t.text) ? texts : [{ heading: ['Title'], text: title }]);
  return { source, passages };
}

function plain(text: string): string {
  const raised = decodeEntities(text).replace(/<sup>([^<>]{1,12})<\/sup>/gi, (_, power: string) => raisePower(power.trim()));
  return dropHtml(raised).replace(/\s+/g, ' ').trim().normalize('NFC');
}

// A PMID stands in AN with PubMed named as the database, in a field of its own, or in the address of the record.
function readIdentifiers(record: TaggedRecord): Identifiers {
  const all = record.fields.map((field) => field.text);
  const found = (pattern: RegExp) => all.flatMap((text) => pattern.exec(text)?.[1] ?? [])[0];
  const isPubmed = /pubmed|medline/i.test(fieldTexts(record, 'DB', 'DP').join(' '));
  const accession = fieldText(record, 'AN').replace(/\s*\[pmid\]$/i, '');
  const pmid =
    (isPubmed ? /^\d{1,9}$/.exec(accession)?.[0] : undefined) ??
    found(/^(?:PMID:? *)(\d{1,9})$/i) ??
    found(/^https?:\/\/(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed)\/(\d{1,9})\/?$/i);
  const doi = fieldText(record, 'DO') || found(/^(https?:\/\/(?:dx\.)?doi\.org\/\S+)$/i) || '';
  const pmcid = found(/^(?:PMCID:? *)?(PMC\d+)$/i) ?? found(/\/pmc\/articles\/(PMC\d+)\/?$/i);
  return {
    ...NO_IDENTIFIERS,
    pmid: pmid ? readIdentifier('pmid', pmid) : null,
    doi: readIdentifier('doi', doi),
    pmcid: pmcid ? readIdentifier('pmcid', pmcid) : null,
  };
}

/** "Smith, John A." → "Smith JA", as MEDLINE writes it; a group's name stays. */
function readAuthors(record: TaggedRecord): string[] {
  return fieldTexts(record, 'AU', 'A1').map((author) => {
    const [last, given, suffix] = plain(author).split(/,\s*/);
    if (!given) return last!;
    const initials = [...given.matchAll(/\p{Lu}/gu)].map(String).join('');
    return [last, initials || given, suffix].filter(Boolean).join(' ');
  });
}

// "2019/03/12/Epub", "2019///", "2019"
function readRisDate(text: string): string | null {
  const [, year, month, day] = /^(\d{4})(?:[/-](\d{1,2})?(?:[/-](\d{1,2})?)?)?/.exec(text) ?? [];
  if (!year) return null;
  if (!month || Number(month) < 1 || Number(month) > 12) return year;
  const yearMonth = `${year}-${month.padStart(2, '0')}`;
  return day && Number(day) >= 1 && Number(day) <= 31 ? `${yearMonth}-${day.padStart(2, '0')}` : yearMonth;
}

function readLanguageName(text: string): string {
  return /^[a-z]{2,3}$/i.test(text) ? readLanguage(text) : readLanguage(text.slice(0, 3));
}

function readUrl(texts: string[]): string | null {
  return texts.find((text) => /^https?:\/\/[^\s"<>]+$/i.test(text)) ?? null;
}
