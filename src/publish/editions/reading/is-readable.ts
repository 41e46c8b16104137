import { hardestGrade, sentencesOf, wordsOf } from './reading-grade.ts';

/** Above this a sentence is too hard for anybody, however easy the page around it is. */
const HARDEST_GRADE = 18;
const MOST_WORDS = 34;

// What only its own field reads: scores, signals and enzymes by letters and digits, ratios, laboratory units.
const TECHNICAL =
  /\b(?!COVID-19|TA\d)[A-Z]{1,5}[-/ ]?\d+(?:\/\d)?\b|\b(?!(?:EU|US|UK|TB|JAK|TNF|FDA|EMA|NICE|ACIP|NHS|DNA|COVID|HIV|OAT|MMR)\b)[A-Z]{2,}[a-z]?\b|\b(?:odds|hazard|rate|risk) ratio|\bmean difference\b|\bper 100 patient-years\b|\bcells?\/|\b10\^|\bm?g\/d?L\b|\bmL\/min|\bnM\b|\bp-?value\b|\bnetwork meta-analys|\bin vitro\b|\bpathway\b|\binterleukin|\binterferon/;

// A name that stands in brackets behind its plain words, or behind "score", asks nobody to know it.
const NAMED_BESIDE = / \([A-Z][A-Za-z0-9-]{1,9}(?: \p{Ll}+)?\)|(?<=\bscore) [A-Z]{2,6}\b/gu;

/** True where somebody without training can read each sentence of a telling, however hard the page around it is. `drugs` are their names in lower case. */
export function isReadable(text: string, { drugs }: { drugs: ReadonlyMap<string, string> }): boolean {
  return (
    !TECHNICAL.test(text.replace(NAMED_BESIDE, '')) &&
    hardestGrade(text, (word) => drugs.has(word.toLowerCase())) <= HARDEST_GRADE &&
    sentencesOf(text, 'apart').every((sentence) => wordsOf(sentence).length <= MOST_WORDS)
  );
}
