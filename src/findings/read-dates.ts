const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH = `(?:${MONTHS.join('|')}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?`;
const YEAR = String.raw`(?:19|20)\d\d`;
const DATES: [RegExp, (groups: string[]) => [string, string, string]][] = [
  [new RegExp(`\\b(${YEAR})-(\\d\\d)(?:-(\\d\\d))?\\b`, 'g'), (g) => [g[0]!, g[1]!, g[2] ?? '0']],
  [new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (${MONTH}),? (${YEAR})\\b`, 'gi'), (g) => [g[2]!, g[1]!, g[0]!]],
  [new RegExp(`\\b(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?,? (${YEAR})\\b`, 'gi'), (g) => [g[2]!, g[0]!, g[1]!]],
  [new RegExp(`\\b(${MONTH}),? (?:of )?(${YEAR})\\b`, 'gi'), (g) => [g[1]!, g[0]!, '0']],
  [
    new RegExp(
      `(?<![\\d.,/-])(${YEAR})(?![\\d/]|[.,]\\d|-\\d|\\s?(?:%|mg|patients|participants|adults|people|children|cells|mL|trials))`,
      'g',
    ),
    (g) => [g[0]!, '0', '0'],
  ],
];

/** A date in a text; `value` reads as YYYYMMDD with zeros for what is not said. Offsets are UTF-16, half-open. */
export interface ReadDate {
  start: number;
  end: number;
  value: number;
}

/** Dates of a text: "13 June 2022", "June 13, 2022", "2022-06-13", "December 2024", "2024". */
export function readDates(text: string): ReadDate[] {
  const dates: ReadDate[] = [];
  for (const [pattern, order] of DATES) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (dates.some((date) => start < date.end && date.start < end)) continue;
      const [year, month, day] = order(match.slice(1));
      dates.push({ start, end, value: Number(year) * 10_000 + monthNumber(month) * 100 + Number(day) });
    }
  }
  return dates.sort((a, b) => a.start - b.start);
}

function monthNumber(month: string): number {
  if (/^\d/.test(month)) return Number(month);
  return MONTHS.findIndex((name) => name.startsWith(month.toLowerCase().slice(0, 3))) + 1;
}
