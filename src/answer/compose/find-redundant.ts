import type { SentenceReading } from '../../findings/read-sentence.ts';
import { readTokens } from '../../text/read-tokens.ts';

const FRAME =
  /^(?:According to [^,]+,|In the (?:US|EU|UK)[^,]{0,30},|The (?:US|EU) (?:label|text|leaflet) (?:says|asks|advises)(?: that)?|The international product text[^)]*\) says|In (?:England|Canada), (?:NICE|CADTH)[^)]*\))\s*/;

const contents = new WeakMap<SentenceReading, Set<string>>();

/** Content words of a sentence without asides and without the phrase that says whose statement it is. */
function contentOf(reading: SentenceReading): Set<string> {
  let content = contents.get(reading);
  if (!content) {
    content = new Set(readTokens(reading.text.replace(FRAME, '').replace(/\([^()]*\)/g, ' ')));
    contents.set(reading, content);
  }
  return content;
}

// Years and appraisal numbers name the document, not a result.
const numbersIn = (text: string): Set<string> => new Set(text.replace(/\b(?:19|20)\d\d\b|\bTA\d+/g, ' ').match(/\d+(?:[.,]\d+)?/g) ?? []);

const WAYS = [
  /\b(?:raise[sd]?|increase[sd]?|rises?|higher|more)\b/i,
  /\b(?:lower(?:ed|s)?|reduce[sd]?|halved?|falls?|fell|less|drops?)\b/i,
  /\b(?:start(?:s|ed|ing)?|begin)\b/i,
  /\b(?:stop(?:s|ped)?|interrupt\w*|discontinu\w*)\b/i,
];

/** True where one sentence raises or starts what the other lowers or stops. */
function pullsOtherWay(a: string, b: string): boolean {
  const ways = (text: string): string => WAYS.map((way) => (way.test(text) ? '1' : '0')).join('');
  return ways(a) !== ways(b) && ways(a) !== '0000' && ways(b) !== '0000';
}

/**
 * True where a sentence says nothing that the other does not already say. Overlap of content words over the smaller set (Jaccard for short
 * ones): 0.92 alone, 0.68 with no new number, place, drug, condition or clinical concept. Never where one denies and the other does not.
 */
export function isRedundant(candidate: SentenceReading, kept: SentenceReading): boolean {
  if (candidate.signals.denies !== kept.signals.denies || candidate.signals.deniesApproval !== kept.signals.deniesApproval) return false;
  if (pullsOtherWay(candidate.text, kept.text)) return false;
  const [a, b] = [contentOf(candidate), contentOf(kept)];
  const shared = [...a].filter((token) => b.has(token)).length;
  const smaller = Math.min(a.size, b.size);
  const overlap = smaller < 8 ? shared / (a.size + b.size - shared) : shared / smaller;
  const addsNumber = [...numbersIn(candidate.text)].some((n) => !numbersIn(kept.text).has(n));
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
