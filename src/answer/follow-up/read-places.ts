import { JURISDICTIONS, jurisdictionName } from '../../vocabulary/jurisdictions.ts';

/** How a place is called in a sentence. */
const SHORT_NAMES: Record<string, string> = { US: 'US', EU: 'EU', GB: 'UK' };
// Names of places are read in small letters too; "us" and "eu" are not.
const SMALL: [RegExp, string][] = [
  [/\b(?:america|united states|the states)\b/i, 'US'],
  [/\b(?:europe(?:an union)?)\b/i, 'EU'],
  [/\bengland\b/i, 'GB-ENG'],
  [/\b(?:united kingdom|britain)\b/i, 'GB'],
  [/\bcanada\b/i, 'CA'],
  [/\baustralia\b/i, 'AU'],
  [/\bjapan\b/i, 'JP'],
  [/\bitaly\b/i, 'IT'],
];

/** The places a text names, as a sentence calls them, and the rest without their names. A regulator or payer named in `text` counts for its place. */
export function readPlaces(rest: string, text: string): { places: string[]; rest: string } {
  const codes = new Set<string>();
  let left = rest;
  for (const { code, words } of JURISDICTIONS) {
    const at = words.exec(text)?.index;
    if (at === undefined) continue;
    codes.add(code);
    left = left.replace(new RegExp(words.source, `${words.flags}g`), ' ');
  }
  for (const [words, code] of SMALL) {
    if (!words.test(text)) continue;
    codes.add(code);
    left = left.replace(words, ' ');
  }
  if (/\bnice (?=fund|recommend|approve|say|allow|pay)/.test(text)) codes.add('GB-ENG');
  const inOrder = [...codes].toSorted((a, b) => placeAt(a, text) - placeAt(b, text));
  return { places: inOrder.map((code) => SHORT_NAMES[code] ?? jurisdictionName(code)), rest: left };
}

const placeAt = (code: string, text: string): number => JURISDICTIONS.find((j) => j.code === code)!.words.exec(text)?.index ?? text.length;
