import type { Reference } from '../../domain/answer.ts';
import { formatDate, formatShortDate } from './format-date.ts';
import { nameJurisdiction } from './name-jurisdiction.ts';
import { nameKind } from './name-kind.ts';

/** The short name a source goes by beside its quote: "King B et al., JAMA Dermatology"; a label or an official text goes by its title. */
export function nameReference(reference: Reference): string {
  const { kind, authors, container, title } = reference;
  const official = kind === 'drug-label' || kind === 'safety-communication' || kind === 'technology-appraisal';
  if (official || !authors || !container) return title;
  return `${shortenAuthors(authors)}, ${container}`;
}

/** "King B, Ohyama M, Kwon O" → "King B et al."; two authors and institutions stay as they are. */
function shortenAuthors(authors: string): string {
  const names = authors.split(/[,;]\s+/).filter((name) => !/^et al\.?$/i.test(name));
  if (names.length > 2 || /et al\.?\s*$/i.test(authors)) return `${names[0]} et al.`;
  return names.join(' and ');
}

/** "Drug label, US": the kind and where it holds. */
export function describeReference(reference: Reference): string {
  return [nameKind(reference.kind), ...reference.jurisdictions.map(nameJurisdiction)].join(', ');
}

/** The date a reader needs beside a quote; a label's own date is always given as such. Null where none is held. */
export function dateReference(reference: Reference, length: 'short' | 'long' = 'short'): string | null {
  const format = length === 'short' ? formatShortDate : formatDate;
  if (reference.kind === 'drug-label') {
    if (reference.labelDate) return `label of ${format(reference.labelDate)}`;
    const published = reference.published ?? reference.year?.toString();
    return published ? `label, published ${format(published)}` : 'label date not held';
  }
  const date = reference.published ?? reference.year?.toString();
  return date ? format(date) : null;
}
