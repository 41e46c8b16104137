import type { Source, Standing } from '../../domain/source.ts';
import { readTokens } from '../../text/read-tokens.ts';
import type { SearchFilter } from '../library.ts';
import type { FilterColumns } from './table-schemas.ts';

/** A text as an SQL literal. The engine takes no parameters, so every text goes through here. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** `column IN ('a', 'b')` */
export function isOneOf(column: string, values: Iterable<string>): string {
  const quoted = [...values].map(quoteText);
  return quoted.length ? `${column} IN (${quoted.join(', ')})` : 'false';
}

// Stands between the members of a list in a text column and occurs in none of them.
const MARK = '\u001f';

/** A list as one text, in which a member is found by `holdsAny`. */
function joinList(members: Iterable<string>): string {
  return `${MARK}${[...members].join(MARK)}${MARK}`;
}

function holdsAny(column: string, members: string[]): string {
  return members.length ? `(${members.map((m) => `strpos(${column}, ${quoteText(`${MARK}${m}${MARK}`)}) > 0`).join(' OR ')})` : 'false';
}

// An IN list of this many literals is parsed in milliseconds; far longer ones are not.
const IN_LIST = 4000;

/** The values in parts that one IN list can hold. */
export function inListParts<T>(values: T[]): T[][] {
  const parts: T[][] = [];
  for (let i = 0; i < values.length; i += IN_LIST) parts.push(values.slice(i, i + IN_LIST));
  return parts;
}

/** The columns a source and its passages are filtered by. */
export function filterColumns(source: Source): FilterColumns {
  const names = (subjects: Source['drugs']) => subjects.flatMap((s) => [s.name, ...s.also]).map((n) => n.toLowerCase());
  return {
    kind: source.kind,
    standing: source.standing,
    jurisdictions: joinList(source.jurisdictions),
    drugs: joinList(new Set([...names(source.drugs), ...source.brandNames.map((b) => b.toLowerCase())])),
    conditions: joinList(new Set(names(source.conditions))),
    through: lastDay(newestDate(source) ?? ''),
  };
}

/** The newest date that a source carries, as precise as known; null where it has none. */
export function newestDate(source: Source): string | null {
  const dates = [source.published, source.labelDate, source.year === null ? null : String(source.year)].filter((d) => d !== null);
  return dates.reduce<string | null>((newest, date) => (newest === null || lastDay(date) > lastDay(newest) ? date : newest), null);
}

/** The last day that a date may mean: "2024" → "2024-12-31". Days beyond a month's end are harmless, as days are only compared. */
export function lastDay(date: string): string {
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;
}

/** The filter as an SQL predicate over the filter columns; null where nothing is asked. `sourceColumn` names the column of source ids. */
export function filterPredicate(filter: SearchFilter & { words?: string }, sourceColumn: 'id' | 'source'): string | null {
  const parts: string[] = [];
  const lower = (names: string[]) => names.map((n) => n.toLowerCase());
  if (filter.kinds) parts.push(isOneOf('kind', filter.kinds));
  if (filter.standings) parts.push(isOneOf('standing', filter.standings));
  if (filter.drugs) parts.push(holdsAny('drugs', lower(filter.drugs)));
  if (filter.conditions) parts.push(holdsAny('conditions', lower(filter.conditions)));
  if (filter.jurisdictions) parts.push(holdsAny('jurisdictions', filter.jurisdictions));
  if (filter.since) parts.push(`through >= ${quoteText(filter.since)}`);
  if (filter.sources) parts.push(isOneOf(sourceColumn, filter.sources));
  for (const token of readTokens(filter.words ?? '')) parts.push(`words LIKE ${quoteText(`% ${token}%`)}`);
  return parts.length ? parts.join(' AND ') : null;
}

/**
 * A search's filter in two parts: what the engine is asked for, and which of the rows it finds are kept by their standing. Nearly every
 * source is current: leaving the few others out afterwards is quicker than asking for all but them.
 */
export function filterLate(filter: SearchFilter): { predicate: string | null; keeps: (standing: Standing) => boolean } {
  const { standings, ...others } = filter;
  if (!standings?.includes('current')) return { predicate: filterPredicate(filter, 'source'), keeps: () => true };
  return { predicate: filterPredicate(others, 'source'), keeps: (standing) => standings.includes(standing) };
}
