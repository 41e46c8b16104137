import { inlineText } from '../inline-text.ts';
import { child, type XmlElement } from '../xml-element.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A date as precise as the element states it: YYYY, YYYY-MM or YYYY-MM-DD. Of a season ("Spring") the year is kept; a MedlineDate such
 * as "1998 Dec-1999 Jan" counts from its beginning. Null where there is no year.
 */
export function readDate(element: XmlElement | undefined): string | null {
  if (!element) return null;
  const part = (name: string) => inlineText(child(element, name));
  const [, year = '', month = '', day = ''] = part('Year')
    ? [null, part('Year'), part('Month'), part('Day')]
    : (/\b(\d{4})(?:\s+([A-Za-z]{3,9})\b(?:\s+(\d{1,2})\b)?)?/.exec(part('MedlineDate')) ?? []);
  if (!/^\d{4}$/.test(year)) return null;
  const monthNumber = /^\d{1,2}$/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  if (monthNumber < 1 || monthNumber > 12) return year;
  const yearMonth = `${year}-${String(monthNumber).padStart(2, '0')}`;
  const dayNumber = Number(day);
  return dayNumber >= 1 && dayNumber <= 31 ? `${yearMonth}-${String(dayNumber).padStart(2, '0')}` : yearMonth;
}
