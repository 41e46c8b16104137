const NUMBER = String.raw`(\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)`;
const PERIOD = '(day|week|month|year|hour|fortnight)';
const VALUES: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  once: 1,
  twice: 2,
  thrice: 3,
};

type Rate = { value: number; unit: string };
const FREQUENCIES: [RegExp, (groups: string[], whole: string) => Rate][] = [
  [
    new RegExp(
      `\\b(once|twice|thrice|${NUMBER}[- ]times)(?: a| per| each| every|[- ])? ?(daily|weekly|monthly|yearly|day|week|month|year)\\b`,
      'gi',
    ),
    ([times, , period]) => rate(count(times!), periodOf(period!)),
  ],
  [new RegExp(`\\bevery (?:other|second) ${PERIOD}\\b`, 'gi'), ([period]) => rate(0.5, period!)],
  [new RegExp(`\\b(?:once )?every ${NUMBER}(?:[-–]${NUMBER})? ${PERIOD}s?\\b`, 'gi'), ([n, , period]) => rate(1 / count(n!), period!)],
  [
    new RegExp(`\\b${NUMBER}[- ](?:weekly|monthly|hourly)\\b`, 'gi'),
    ([n], whole) => rate(1 / count(n!), /hour|month|week/i.exec(whole)![0]),
  ],
  [/\b(?:fortnightly|biweekly|every fortnight)\b/gi, () => rate(0.5, 'week')],
  [
    /\b(?:q(\d+)(w|h|d)|q(d|w|m))\b/gi,
    ([n, long, short]) => rate(1 / Number(n ?? 1), { w: 'week', h: 'hour', d: 'day', m: 'month' }[(long ?? short)!.toLowerCase()]!),
  ],
  [/\b(?:b\.i\.d\.|bid|b\.d\.)(?!\w)/gi, () => rate(2, 'day')],
  [/\b(?:t\.i\.d\.|tid)(?!\w)/gi, () => rate(3, 'day')],
  [/\b(?:o\.d\.|q\.d\.)(?!\w)/gi, () => rate(1, 'day')],
  [/\b(?:each|every|once a|once per|per) (day|week|month|year)\b/gi, ([period]) => rate(1, period!)],
  [
    /(?<=\b(?:mg|g|mL|µg|mcg|IU|units|tablets?|tubes?|sachets?|capsules?|doses?|injections?|times)\s(?:of [a-z-]+ |orally |by mouth )?)a (day|week|month)\b/gi,
    ([period]) => rate(1, period!),
  ],
  [/\b(daily|weekly|monthly)\b(?! (?:living|life|practice|activit|routine|wear))/gi, ([period]) => rate(1, periodOf(period!))],
];

/** How often something is given. `value` is times per `unit` ("per day", "per week", "per month", "per year"); offsets are UTF-16, half-open. */
export interface ReadFrequency extends Rate {
  start: number;
  end: number;
}

/** Frequencies of a text: "once daily", "twice a day", "every 2 weeks" (0.5 per week), "fortnightly", "BID". */
export function readFrequencies(text: string): ReadFrequency[] {
  const found: ReadFrequency[] = [];
  for (const [pattern, read] of FREQUENCIES) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => start < other.end && other.start < end)) continue;
      found.push({ start, end, ...read(match.slice(1), match[0]) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function count(words: string): number {
  const word = words.toLowerCase().replace(/[- ]times$/, '');
  return VALUES[word] ?? Number(word);
}

function periodOf(word: string): string {
  return word
    .toLowerCase()
    .replace(/^daily$/, 'day')
    .replace(/ly$/, '');
}

function rate(times: number, period: string): Rate {
  const name = period.toLowerCase();
  if (name === 'hour') return { value: round(times * 24), unit: 'per day' };
  if (name === 'fortnight') return { value: round(times / 2), unit: 'per week' };
  return { value: round(times), unit: `per ${name}` };
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
