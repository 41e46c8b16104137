import { pickOne, type Random } from '../perturb/seeded-random.ts';

/** Ways in which a telling can go wrong, one at a time, in the order of the tables. */
export const TELLING_ERRORS = [
  'number',
  'denominator',
  'arm',
  'drug',
  'place',
  'condition',
  'population',
  'severity',
  'time lost',
  'negation',
  'warning softened',
  'hedge lost',
  'limit lost',
  'item lost',
  'fact added',
  'direction',
] as const;
export type TellingError = (typeof TELLING_ERRORS)[number];

/** What the errors are made with: names that the source does not have. */
export interface ErrorGround {
  source: string;
  drugs: string[];
  random: Random;
}

const CONDITIONS = [
  'eczema',
  'alopecia areata',
  'vitiligo',
  'psoriasis',
  'rheumatoid arthritis',
  'lupus',
  'asthma',
  'diabetes',
  'gout',
  'migraine',
];
const PLACES = ['In the US', 'In the EU', 'In England', 'In Canada', 'In Japan', 'In some countries outside the EU'];
const PEOPLE: Record<string, string> = {
  adults: 'children',
  children: 'adults',
  teenagers: 'adults',
  women: 'men',
  men: 'women',
  people: 'children',
  patients: 'children',
};
const SEVERITY: Record<string, string> = { severe: 'mild', mild: 'severe', moderate: 'mild', serious: 'mild', active: 'past' };
const OPPOSITES: Record<string, string> = {
  more: 'less',
  less: 'more',
  higher: 'lower',
  lower: 'higher',
  high: 'low',
  low: 'high',
  raise: 'lower',
  raised: 'lowered',
  before: 'after',
  after: 'before',
  start: 'stop',
  started: 'stopped',
  stop: 'start',
  pause: 'start',
  improved: 'got worse',
  beat: 'lost to',
  common: 'rare',
  over: 'under',
  under: 'over',
  or: 'and not',
  with: 'without',
};
const ADDED = ['It is safe.', 'It cures the disease.', 'Headache is common.', 'No blood tests are needed.', 'It also lowers blood sugar.'];

type Make = (told: string, ground: ErrorGround) => string | null;

const MAKE: Record<TellingError, Make> = {
  number: (told, { source, random }) =>
    swapOne(told, /(?<![\w.,/])\d+(?:\.\d+)?(?![\d.,]*\d)(?! in 1)(?<!in \d+)/g, random, (digits) => {
      const value = Number(digits);
      const other = [value * 2, value + 5, value + 11, value * 3 + 1].find((made) => !new RegExp(`(?<!\\d)${made}(?!\\d)`).test(source));
      return other === undefined ? null : String(other);
    }),
  denominator: (told) =>
    /\d in 100\b/.test(told)
      ? told.replace(/(\d) in 100\b/g, '$1 in 1,000')
      : /in 1,000/.test(told)
        ? told.replace(/in 1,000/g, 'in 100')
        : null,
  arm: (told) => {
    const counts = [...told.matchAll(/(\d+) in 1/g)];
    const [first, second] = [counts[0], counts.find((count) => count[1] !== counts[0]?.[1])];
    if (!first || !second) return null;
    return exchange(told, [first.index, first[1]!.length], [second.index, second[1]!.length]);
  },
  drug: (told, { source, drugs, random }) => {
    const own = drugs.filter((drug) => new RegExp(`\\b${drug}\\b`, 'i').test(told));
    const other = pickOne(
      drugs.filter((drug) => !source.toLowerCase().includes(drug)),
      random,
    );
    const one = pickOne(own, random);
    return one && other ? told.replace(new RegExp(`\\b${one}\\b`, 'i'), other) : null;
  },
  place: (told, { random }) => {
    const own = PLACES.find((place) => told.startsWith(place));
    return own
      ? pickOne(
          PLACES.filter((place) => place !== own),
          random,
        )! + told.slice(own.length)
      : null;
  },
  condition: (told, { source, random }) => {
    const own = CONDITIONS.filter((condition) => told.toLowerCase().includes(condition));
    const other = pickOne(
      CONDITIONS.filter((condition) => !told.includes(condition) && !source.toLowerCase().includes(condition)),
      random,
    );
    const one = pickOne(own, random);
    return one && other ? told.replace(new RegExp(one, 'i'), other) : null;
  },
  population: (told, { random }) => swapWord(told, PEOPLE, random),
  severity: (told, { random }) => swapWord(told, SEVERITY, random),
  'time lost': (told) =>
    drop(
      told,
      / (?:after|at|by|within|for(?: at least)?|about|from|until) (?:week |day |month )?\d+(?:-\d+)? ?(?:weeks?|days?|months?|years?|hours?)?(?: after [a-z]+ing\b)?(?=[:.,; ])| once a (?:day|week)| twice a day/,
    ),
  negation: (told, { random }) =>
    / not\b|\bno\b/i.test(told)
      ? told.replace(/ not\b|(?<=\b)no (?=\w)/i, '')
      : swapOne(told, /\b(?:is|are|was|were|should|may|can|had|have)\b(?! not)/g, random, (verb) => `${verb} not`),
  'warning softened': (told) =>
    firstThat(told, [
      [/\bmust not\b/, 'should not'],
      [/\bmust\b/, 'may'],
      [/\bshould not\b/, 'may not'],
      [/\bshould\b/, 'can'],
      [/\bserious (?=infection|side|risk)/, ''],
      [/\bnot recommended\b/, 'sometimes recommended'],
    ]),
  'hedge lost': (told) =>
    firstThat(told, [
      [/\b(?:may|can|could) (?=\w)/, ''],
      [/ suggests? that/, ' shows that'],
      [/\bconsider (\w+)ing\b/, '$1'],
      [/ should be considered/, ' should be done'],
    ]),
  'limit lost': (told) =>
    firstThat(told, [
      [/ only\b/, ''],
      [/ unless [^.\n]+/, ''],
      [/ if [^.\n]+/, ''],
      [/ at least(?= \d)/, ''],
      [/ or more\b/, ''],
      [/ during [^.\n,]+/, ''],
    ]),
  'item lost': (told, { random }) => {
    const items = [...told.matchAll(/\n• [^\n]+/g)];
    const item = pickOne(items, random);
    if (item) return told.slice(0, item.index) + told.slice(item.index + item[0].length);
    return firstThat(told, [
      [/, [\p{L} ]{3,40}(?=,? (?:and|or) )/u, ''],
      [/ (?:and|or) [\p{L} ]{3,40}(?=[.])/u, ''],
    ]);
  },
  'fact added': (told, { random }) => `${told}${told.includes('\n•') ? '\n' : ' '}${pickOne(ADDED, random)!}`,
  direction: (told, { random }) => swapWord(told, OPPOSITES, random),
};

/** A telling with one error of the kind; null where it gives no ground for one. */
export function makeTellingError(told: string, kind: TellingError, ground: ErrorGround): string | null {
  const made = MAKE[kind](told, ground);
  return made === null || made === told ? null : made;
}

function swapOne(text: string, pattern: RegExp, random: Random, by: (found: string) => string | null): string | null {
  const match = pickOne([...text.matchAll(pattern)], random);
  const other = match && by(match[0]);
  return match && other ? text.slice(0, match.index) + other + text.slice(match.index + match[0].length) : null;
}

function swapWord(text: string, words: Record<string, string>, random: Random): string | null {
  return swapOne(text, new RegExp(`\\b(?:${Object.keys(words).join('|')})\\b`, 'g'), random, (word) => words[word]!);
}

function drop(text: string, pattern: RegExp): string | null {
  return pattern.test(text) ? text.replace(pattern, '') : null;
}

function firstThat(text: string, changes: [RegExp, string][]): string | null {
  const change = changes.find(([pattern]) => pattern.test(text));
  return change ? text.replace(change[0], change[1]) : null;
}

function exchange(text: string, [a, aLength]: [number, number], [b, bLength]: [number, number]): string {
  return text.slice(0, a) + text.slice(b, b + bLength) + text.slice(a + aLength, b) + text.slice(a, a + aLength) + text.slice(b + bLength);
}
