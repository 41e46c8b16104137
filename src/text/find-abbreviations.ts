/** A short form and the long form that the text defines it by. Offsets are UTF-16, half-open, and cover both. */
export interface Abbreviation {
  short: string;
  long: string;
  start: number;
  end: number;
}

const PARENTHESIS = /\(([^()]{2,60})\)/g;
const SHORT_FORM = /^\p{L}?[\p{L}\p{N}][\p{L}\p{N}/+.-]{0,9}(?: [\p{L}\p{N}-]{1,6})?$/u;

/**
 * The abbreviations that a text defines: "venous thromboembolism (VTE)", and the other way round, "VTE (venous thromboembolism)". The long form is
 * the shortest run of words before the bracket in which the short form's letters stand from right to left, the first at the start of a
 * word. Rule: Schwartz AS, Hearst MA. A simple algorithm for identifying abbreviation definitions in biomedical text. Pac Symp Biocomput
 * 2003:451-62.
 */
export function findAbbreviations(text: string): Abbreviation[] {
  const found: Abbreviation[] = [];
  for (const match of text.matchAll(PARENTHESIS)) {
    const inside = match[1]!.split(/[;,]\s/)[0]!.trim();
    const before = text.slice(sentenceStart(text, match.index), match.index).trimEnd();
    const pair = isShortForm(inside) ? matchLong(inside, before) : matchOutside(inside, before);
    if (!pair) continue;
    const start = text.lastIndexOf(isShortForm(inside) ? pair.long : pair.short, match.index);
    found.push({ ...pair, start, end: match.index + match[0].length });
  }
  return found;
}

// At least one letter, two to ten signs, no more than two words, and a capital or digit: "(see text)" is none.
function isShortForm(inside: string): boolean {
  return inside.length >= 2 && inside.length <= 10 && SHORT_FORM.test(inside) && /\p{L}/u.test(inside) && /[\p{Lu}\p{N}]/u.test(inside);
}

function matchLong(short: string, before: string): { short: string; long: string } | null {
  const words = before.split(/\s+/);
  const most = Math.min(short.length + 5, short.length * 2);
  const long = initialsOf(short, words) ?? longForm(short, words.slice(-most).join(' '));
  return long && isLongForm(short, long) ? { short, long } : null;
}

// "VTE (venous thromboembolism)": the last word before the bracket is the short form.
function matchOutside(inside: string, before: string): { short: string; long: string } | null {
  const short = before.split(/\s+/).at(-1) ?? '';
  if (!isShortForm(short) || !/\p{Lu}.*\p{Lu}/u.test(short) || inside.split(' ').length < 2) return null;
  const long = longForm(short, inside);
  return long === inside && isLongForm(short, long) ? { short, long } : null;
}

// "alopecia areata (AA)": as many words as letters, each beginning with its letter.
function initialsOf(short: string, words: string[]): string | null {
  if (!/^\p{Lu}{2,}$/u.test(short)) return null;
  const last = words.slice(-short.length);
  const fits = last.length === short.length && last.every((word, i) => word[0]?.toUpperCase() === short[i]);
  return fits ? last.join(' ') : null;
}

function longForm(short: string, candidate: string): string | null {
  const [letters, text] = [short.toLowerCase(), candidate.toLowerCase()];
  let at = text.length - 1;
  for (let s = letters.length - 1; s >= 0; s--) {
    const letter = letters[s]!;
    if (!/[\p{L}\p{N}]/u.test(letter)) continue;
    at = lastPlace(text, letter, at, s === 0);
    if (at < 0) return null;
    at--;
  }
  const start = text.lastIndexOf(' ', at + 1) + 1;
  return candidate.slice(start).replace(/^[^\p{L}\p{N}]+/u, '');
}

// The last place of the letter at or before `from`; the first letter of a short form only at the start of a word.
function lastPlace(text: string, letter: string, from: number, atWordStart: boolean): number {
  if (from < 0) return -1;
  let at = text.lastIndexOf(letter, from);
  if (!atWordStart) return at;
  while (at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1]!)) at = text.lastIndexOf(letter, at - 1);
  return at;
}

function isLongForm(short: string, long: string): boolean {
  const words = long.split(/[\s-]+/);
  return long.length > short.length && words.length <= Math.min(short.length + 5, short.length * 2) && !words.includes(short);
}

function sentenceStart(text: string, from: number): number {
  const stop = Math.max(text.lastIndexOf('. ', from), text.lastIndexOf('\n', from), text.lastIndexOf(')', from));
  return stop < 0 ? 0 : stop + 1;
}
