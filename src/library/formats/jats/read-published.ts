import { readInline } from '../blocks/read-inline.ts';
import { child, children, type XmlElement } from '../xml-element.ts';

// The date of the issue, which an article is cited by, comes before the one on which it appeared online. PMC's own dates are none.
const ORDER = ['ppub', 'print', 'collection', 'epub-ppub', 'epub', 'electronic', 'pub', ''];

/** The date of publication as precise as known; a day that is given for the same year counts. Null where there is none. */
export function readPublished(meta: XmlElement): string | null {
  const dates = children(meta, 'pub-date')
    .map((element) => ({ rank: ORDER.indexOf(typeOf(element)), date: readDate(element) }))
    .filter((d): d is { rank: number; date: string } => d.rank >= 0 && d.date !== null)
    .sort((a, b) => a.rank - b.rank);
  const [first] = dates;
  if (!first) return null;
  const sameYear = dates.filter(({ date }) => date.startsWith(first.date.slice(0, 4)));
  return (
    sameYear.find(({ date }) => date.startsWith(first.date) && date.length === 10)?.date ??
    (first.date.length > 4 ? first.date : longest(sameYear))
  );
}

function longest(dates: { date: string }[]): string {
  return dates.reduce((best, { date }) => (date.length > best.length ? date : best), '');
}

function typeOf({ attributes }: XmlElement): string {
  const type = attributes['pub-type'] ?? attributes['date-type'] ?? '';
  return type === 'pub' ? (attributes['publication-format'] ?? 'pub') : type;
}

function readDate(element: XmlElement): string | null {
  const part = (name: string) => readInline(child(element, name)?.children ?? []);
  const year = part('year');
  if (!/^(?:1[5-9]|20)\d{2}$/.test(year)) return null;
  const month = Number(part('month'));
  if (!(month >= 1 && month <= 12)) return year;
  const day = Number(part('day'));
  const twoDigits = (n: number) => String(n).padStart(2, '0');
  return day >= 1 && day <= 31 ? `${year}-${twoDigits(month)}-${twoDigits(day)}` : `${year}-${twoDigits(month)}`;
}
