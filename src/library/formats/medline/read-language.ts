// MEDLINE's three letters (ISO 639-2/B) to ISO 639-1.
const CODES: Record<string, string> = Object.fromEntries(
  'eng en|ger de|fre fr|spa es|ita it|por pt|dut nl|chi zh|jpn ja|kor ko|rus ru|pol pl|cze cs|slo sk|hun hu|rum ro|bul bg|gre el|tur tr|ara ar|heb he|per fa|dan da|nor no|swe sv|fin fi|ice is|ukr uk|srp sr|hrv hr|slv sl|lit lt|lav lv|est et|cat ca|baq eu|tha th|vie vi|ind id|may ms|hin hi|geo ka|arm hy|alb sq|mac mk|bos bs|afr af|wel cy|gle ga|glg gl|lat la'
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** A MEDLINE language as a code in use on the web ("ger" → "de"); one that is not in the list stays; none is English. */
export function readLanguage(code: string | undefined): string {
  const known = code?.trim().toLowerCase();
  if (!known) return 'en';
  return CODES[known] ?? (/^[a-z]{2,3}$/.test(known) ? known : 'und');
}

const names = new Intl.DisplayNames('en', { type: 'language' });

/** "de" → "German" */
export function languageName(code: string): string {
  return names.of(code) ?? code;
}
