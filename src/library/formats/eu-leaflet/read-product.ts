import type { Subject } from '../../../domain/source.ts';

/** What a leaflet says about its product: the active substances and the holder of the authorisation. */
export interface LeafletProduct {
  drugs: Subject[];
  holder: string | null;
}

const LEGAL_FORM =
  'B\\. ?V\\.|GmbH & Co\\. KGa?A?|GmbH|Limited|Ltd\\.?|A/S|S\\.A\\.|S\\.p\\.A\\.?|AG|N\\.?V\\.?|Plc\\.?|PLC|EEIG|UC|SRL|a\\.s\\.|AB|Oyj?|Corporation|DAC';
const HOLDER = new RegExp(
  `(?<!of the )Marketing Authori[sz]ation Holder(?: and Manufacturer)?:?\\s+(?:Marketing Authori[sz]ation Holder:?\\s+)?([A-Z][\\p{L}\\d.&,()' /-]{1,60}?\\s(?:${LEGAL_FORM}))(?=[\\s,.]|$)`,
  'u',
);
const STATED =
  /\bactive (?:substances?|ingredients?)(?: (?:in|of) [\p{L}\d' -]{2,40}?)? (?:is called|are called|is|are):? ([^.;()]{3,100})/giu;
const CONTAINED = /\bactive (?:substances?|ingredients?)(?: called)? ([a-z][^.;()]{3,100})/g;
const ENDS_NAME =
  /\s(?:which|that|used|a type|and is|and works|or any|in|as|each|one|the other|corresponding|equivalent|equal|produced|passes|for|names|is|are)\b.*$|\s\d.*$/i;

/** Reads the product from the leaflet's text. Where the leaflet does not name its substances in EMA's usual words, none is named. */
export function readProduct(text: string): LeafletProduct {
  const line = text.replace(/\s+/g, ' ');
  const holder = HOLDER.exec(line)?.[1] ?? null;
  const plain = line.replace(/\([^()]*\)/g, '').replace(/\([^()]*\)/g, '');
  // What a leaflet contains is stated at its end; earlier sentences are about how the substance works.
  for (const found of [[...plain.matchAll(STATED)].reverse(), [...plain.matchAll(CONTAINED)]]) {
    const names = found.map(([, said]) => namesIn(said!)).find((n) => n.length);
    if (names) return { drugs: names.map((name) => ({ name, also: [] })), holder };
  }
  return { drugs: [], holder };
}

function namesIn(said: string): string[] {
  const names = said
    .replace(/\s(?:The other|Each|One)\b.*$/, '')
    .split(/,\s+|\s+and\s+/)
    .map((name) =>
      name
        .replace(ENDS_NAME, '')
        .replace(/(?<=\p{L}{3})\d$/u, '')
        .trim()
        .toLowerCase(),
    )
    .filter(Boolean);
  // A name begins with its letters and is short; "an antibiotic" names nothing. What follows the first that is none belongs to the sentence.
  const end = names.findIndex(
    (name) =>
      !/^\p{L}[\p{L}\d-]{3,}/u.test(name) ||
      /^(?:an?|the|not|of|this|these|which|similar|inactivated|live|naturally|held)\b/.test(name) ||
      name.split(' ').length > 5,
  );
  return end < 0 ? names : names.slice(0, end);
}
