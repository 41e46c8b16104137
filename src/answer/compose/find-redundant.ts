import type { SentenceReading } from '../../findings/read-sentence.ts';
import { readTokens } from '../../text/read-tokens.ts';

const FRAME =
  /^(?:According to [^,]+,|In the (?:US|EU|UK)[^,]{0,30},|The (?:US|EU) (?:label|text|leaflet) (?:says|asks|advises)(?: that)?|The international product text[^)]*\) says|In (?:England|Canada), (?:NICE|CADTH)[^)]*\))\s*/;

// Years and appraisal numbers name the document, not a result.
const DOCUMENT_NUMBERS = /\b(?:19|20)\d\d\b|\bTA\d+/g;
const WAYS = [
  /\b(?:raise[sd]?|increase[sd]?|rises?|higher|more)\b/i,
  /\b(?:lower(?:ed|s)?|reduce[sd]?|halved?|falls?|fell|less|drops?)\b/i,
  /\b(?:start(?:s|ed|ing)?|begin)\b/i,
  /\b(?:stop(?:s|ped)?|interrupt\w*|discontinu\w*)\b/i,
];

/** What of a sentence is compared with others. */
interface Content {
  /** Content words, without asides and without the phrase that says whose statement it is. */
  words: Set<string>;
  numbers: Set<string>;
  /** Whether it raises, lowers, starts, stops. */
  ways: string;
}

const contents = new WeakMap<SentenceReading, Content>();

function contentOf(reading: SentenceReading): Content {
  let content = contents.get(reading);
  if (!content) {
    content = {
      words: new Set(readTokens(reading.own.replace(FRAME, '').replace(/\([^()]*\)/g, ' '))),
      numbers: new Set(reading.own.replace(DOCUMENT_NUMBERS, ' ').match(/\d+(?:[.,]\d+)?/g) ?? []),
      ways: WAYS.map((way) => (way.test(reading.own) ? '1' : '0')).join(''),
    };
    contents.set(reading, content);
  }
  return content;
}

/** True where one sentence raises or starts what the other lowers or stops. */
const pullOtherWays = (a: Content, b: Content): boolean => a.ways !== b.ways && a.ways.includes('1') && b.ways.includes('1');

/**
 * True where a sentence says nothing that the other does not already say. Overlap of content words over the smaller set (Jaccard for short
 * ones): 0.92 alone, 0.68 with no new number, place, drug, condition or clinical concept. Never where one denies and the other does not.
 */
export function isRedundant(candidate: SentenceReading, kept: SentenceReading): boolean {
  if (candidate.signals.denies !== kept.signals.denies || candidate.signals.deniesApproval !== kept.signals.deniesApproval) return false;
  if (candidate.text === kept.text) return true;
  const [own, other] = [contentOf(candidate), contentOf(kept)];
  if (pullOtherWays(own, other)) return false;
  const [a, b] = [own.words, other.words];
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  const smaller = Math.min(a.size, b.size);
  const overlap = smaller < 8 ? shared / (a.size + b.size - shared) : shared / smaller;
  if (overlap < 0.5) return false;
  const addsNumber = [...own.numbers].some((n) => !other.numbers.has(n));
  const addsName =
    candidate.drugs.some((d) => !kept.drugs.includes(d)) ||
    candidate.conditions.some((c) => !kept.conditions.includes(c)) ||
    candidate.places.some((p) => !kept.places.includes(p)) ||
    candidate.international !== kept.international ||
    [...candidate.concepts].some((c) => !kept.concepts.has(c));
  // A source's graded recommendation and its prose on the same matter say one thing twice.
  const restated =
    candidate.source.id === kept.source.id && (candidate.passage.recommendation === null) !== (kept.passage.recommendation === null);
  if (restated && !addsNumber && !addsName && overlap >= 0.5) return true;
  // Within one passage an author does not say the same twice.
  if (candidate.passage.id === kept.passage.id) return overlap >= 0.92 && !addsNumber;
  return overlap >= 0.92 ? !(addsNumber && a.size > b.size) : overlap >= 0.68 && !addsNumber && !addsName;
}
