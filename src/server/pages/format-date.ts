import { pageTexts } from '../../publish/texts/page-texts.ts';

/** An ISO date or timestamp in the locale's words, exactly as precise as it is ("2022-06" → "June 2022"); times are read in UTC. Its parts keep together by non-breaking spaces. Anything else comes back as it is. */
export function formatDate(iso: string): string {
  return write(iso, 'long');
}

/** The same with the month shortened, for margins and tables. */
export function formatShortDate(iso: string): string {
  return write(iso, 'short');
}

function write(iso: string, month: 'long' | 'short'): string {
  const [whole, years, months, days] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(iso) ?? [];
  const date = new Date(`${years}-${months ?? '01'}-${days ?? '01'}T00:00:00Z`);
  if (!whole || Number.isNaN(date.getTime())) return iso;
  const parts: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric', ...(months && { month }), ...(days && { day: 'numeric' }) };
  return formatter(parts).format(date).replaceAll(' ', '\u00a0');
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = Object.values(parts).join();
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(pageTexts().locale, parts);
  formatters.set(key, known);
  return known;
}
