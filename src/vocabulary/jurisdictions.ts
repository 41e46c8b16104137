/** A place where a label, approval or recommendation holds: code (ISO 3166, "GB-ENG", "EU"), the name shown, and words that name it. */
export interface Jurisdiction {
  code: string;
  name: string;
  words: RegExp;
}

export const JURISDICTIONS: Jurisdiction[] = [
  { code: 'US', name: 'United States', words: /\b(?:US|U\.S\.A?\.?|USA|United States|FDA|American (?:label|approval)|ACIP)\b|\bAmerica\b/ },
  {
    code: 'EU',
    name: 'European Union',
    words: /\b(?:EU|EEA|EMA|PRAC|CHMP|Europe|European (?:Union|label|product|package|leaflet|Commission|Medicines))\b/,
  },
  { code: 'GB-ENG', name: 'England', words: /\b(?:England|English NHS|NHS|NICE)\b/ },
  { code: 'GB', name: 'United Kingdom', words: /\b(?:UK|U\.K\.|United Kingdom|Britain|British|MHRA)\b/ },
  { code: 'CA', name: 'Canada', words: /\b(?:Canada|Canadian|CADTH|Health Canada)\b/ },
  { code: 'AU', name: 'Australia', words: /\b(?:Australian?|TGA)\b/ },
  { code: 'JP', name: 'Japan', words: /\b(?:Japan(?:ese)?|PMDA)\b/ },
  { code: 'IT', name: 'Italy', words: /\b(?:Italy|Italian)\b/ },
  { code: 'NG', name: 'Nigeria', words: /\b(?:Nigerian?)\b/ },
];

const INTERNATIONAL = /\binternational product text|product texts? that follows? the EU|labels that follow the EU\b/i;
// "(not the EU label)" excludes a place; it does not name one.
const EXCLUDED = /\([^()]*\bnot the [A-Z]+ (?:label|text)[^()]*\)/g;

/** Codes of the places a text names, leaving out those it names only to exclude them. */
export function namedJurisdictions(text: string): string[] {
  if (INTERNATIONAL.test(text)) return [];
  const kept = text.replace(EXCLUDED, ' ');
  return JURISDICTIONS.filter((j) => j.words.test(kept)).map((j) => j.code);
}

/** True where a text presents itself as belonging to no single jurisdiction. */
export function isInternational(text: string): boolean {
  return INTERNATIONAL.test(text);
}

/** The name a reader sees for a code. */
export function jurisdictionName(code: string): string {
  return JURISDICTIONS.find((j) => j.code === code)?.name ?? code;
}

/** True where two codes overlap: the same place, or a country and its part ("GB" and "GB-ENG"). */
export function placesOverlap(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`);
}
