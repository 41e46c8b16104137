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
const ASCII_WORDS = /[a-z0-9]+(?:\.\d+)?/g;

/**
 * The tokens of a text, as index and query both see them: lower case, accents and stop words gone, medical compounds kept whole ("IL-13" →
 * "il13"; "JAK1/2" → "jak1", "jak2"), plurals, endings and British spelling folded, Greek letters by name. The order is that of the text.
 */
export function readTokens(text: string): string[] {
  // eslint-disable-next-line no-control-regex
  const ascii = /^[\x00-\x7f]*$/.test(text);
  const lower = ascii ? text.toLowerCase() : foldSigns(text);
  const words = joinCompounds(lower).match(ascii ? ASCII_WORDS : WORDS);
  if (!words) return [];
  const tokens: string[] = [];
  for (const word of words) if (!STOP_WORDS.has(word)) tokens.push(foldWord(word));
  return tokens;
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
