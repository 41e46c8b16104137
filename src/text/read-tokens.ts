import { foldWord } from './fold-word.ts';

export { foldWord };

// Function words carry no subject; they are left out of index and query alike.
const STOP_WORDS = new Set(
  'a an and are as at be been being by can could did do does for from had has have how i if in into is it its may might must my of on or our shall should so such than that the their them then there these they this those to us was we were what when where which who whom whose why will with would you your'.split(
    ' ',
  ),
);
const GREEK: Record<string, string> = { α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'epsilon', κ: 'kappa', λ: 'lambda', ω: 'omega' };
const WORDS = /[\p{L}\p{N}]+(?:\.\d+)?/gu;

/**
 * The tokens of a text, as index and query both see them: lower case, accents and stop words gone, medical compounds kept whole ("IL-13" →
 * "il13"; "JAK1/2" → "jak1", "jak2"), plurals, endings and British spelling folded, Greek letters by name. The order is that of the text.
 */
export function readTokens(text: string): string[] {
  // eslint-disable-next-line no-control-regex
  const ascii = /^[\x00-\x7f]*$/.test(text);
  const lower = ascii ? text.toLowerCase() : foldSigns(text);
  const joined = joinCompounds(lower);
  return ascii ? readAsciiTokens(joined) : (joined.match(WORDS) ?? []).map(tokenOf).filter(Boolean);
}

// What each word gives, '' for a stop word, at a place that follows from its letters: a word met before is read without a string being made
// of it. Of two words with one place the later one stays.
const PLACES = 1 << 16;
const known: { word: string; token: string }[] = Array.from({ length: PLACES });

/** The tokens of a text in lower-case ASCII: of runs of letters and digits, a decimal point within. */
function readAsciiTokens(text: string): string[] {
  const tokens: string[] = [];
  for (let at = 0; at < text.length;) {
    const start = at;
    let hash = 0;
    let code = text.charCodeAt(at);
    for (; isLetter(code) || isDigit(code); code = text.charCodeAt(++at)) hash = Math.imul(hash ^ code, 0x01000193);
    if (at === start) {
      at++;
      continue;
    }
    if (code === POINT && isDigit(text.charCodeAt(at + 1)))
      for (at++; isDigit((code = text.charCodeAt(at))); at++) hash = Math.imul(hash ^ code, 0x01000193);
    const place = (hash ^ (hash >>> 15)) & (PLACES - 1);
    let met = known[place];
    if (met === undefined || met.word.length !== at - start || !text.startsWith(met.word, start)) {
      const word = text.slice(start, at);
      known[place] = met = { word, token: tokenOf(word) };
    }
    if (met.token) tokens.push(met.token);
  }
  return tokens;
}

const POINT = 46;
const isLetter = (code: number) => code >= 97 && code <= 122;
const isDigit = (code: number) => code >= 48 && code <= 57;

/** The word's token; '' for a stop word. */
function tokenOf(word: string): string {
  return STOP_WORDS.has(word) ? '' : foldWord(word);
}

// Accents go, micro signs become one (NFKD), Greek letters are written out where they stand for themselves.
function foldSigns(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[αβγδεκλω]/g, (letter) => ` ${GREEK[letter]} `)
    .replace(/[‐‑]/g, '-');
}

// "il-13" is one word; "jak1/2" and "il-4/13" are two.
function joinCompounds(lower: string): string {
  if (!/[a-z]-?\d/.test(lower)) return lower;
  return lower.replace(/\b([a-z]{1,5})-(\d+[a-z]?)\b/g, '$1$2').replace(/\b([a-z]{2,5})(\d{1,2})\/(?:\1)?(\d{1,2})\b/g, '$1$2 $1$3');
}
