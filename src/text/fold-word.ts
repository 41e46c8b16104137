// Words spelt one way in Britain and another in America; a word is rewritten from left to right by every rule that fits.
const SPELLING: [RegExp, string][] = [
  [/aemia/, 'emia'],
  [/oedema/, 'edema'],
  [/haem/, 'hem'],
  [/oesoph/, 'esoph'],
  [/paed/, 'ped'],
  [/gynaec/, 'gynec'],
  [/anaes/, 'anes'],
  [/leuk?aem/, 'leukem'],
  [/aetio/, 'etio'],
  [/caec/, 'cec'],
  [/faec/, 'fec'],
  [/tumour/, 'tumor'],
  [/colour/, 'color'],
  [/(fav|hum|lab|behavi|od|vap|rig)our/, '$1or'],
  [/diarrhoea/, 'diarrhea'],
  [/(?:rr|rh)oea/, 'rrhea'],
  [/foet/, 'fet'],
  [/oestr/, 'estr'],
  [/sulph/, 'sulf'],
  [/(lit|tit|cent|met|fib)re(s?)$/, '$1er$2'],
  [/lys(e|ed|es|ing)$/, 'lyz$1'],
  [/is(e|ed|es|ing|ation|ations|er|ers)$/, 'iz$1'],
  [/(?:ciclospor|cyclospor)ine?$/, 'cyclosporin'],
  [/ll(ed|ing)$/, 'l$1'],
];

// Other ways of writing the same unit or word.
const SAME = new Map([
  ['μg', 'mcg'],
  ['ug', 'mcg'],
  ['microgram', 'mcg'],
  ['micrograms', 'mcg'],
  ['milligram', 'mg'],
  ['milligrams', 'mg'],
  ['microlitre', 'microliter'],
  ['μl', 'microliter'],
  ['women', 'woman'],
  ['men', 'man'],
  ['children', 'child'],
  ['mice', 'mouse'],
  ['feet', 'foot'],
  ['teeth', 'tooth'],
  ['diagnoses', 'diagnosis'],
  ['versus', 'vs'],
]);

// Names of drugs and substances keep their endings: only a plural s goes.
const NAME_ENDING = /(?:nib|mab|cept|vir|statin|olol|pril|sartan|azole|mycin|cillin|oxacin|kinra|limus|olone|asone|trexate|oprine)s?$/;
// Endings that make one word of another, longest first; what stays must have four letters at least.
const DERIVED =
  /(?:izations?|izers?|ational|ations?|atory|atives?|ators?|ically|ities|itions?|iveness|fulness|ousness|ivity|ility|ments?|ness|ical|ably|ibly|able|ible|ance|ence|ancy|ency|ions?|ively|ives?|ally|ous(?:ly)?|ity|ory|or|ors|al|ic|ly)$/;
const SHORTENED: [RegExp, string][] = [
  [/^iza/, 'iz'],
  [/^ize/, 'iz'],
  [/^at(?!e$)/, 'at'],
  [/^iti/, 'it'],
];

const folded = new Map<string, string>();
const MOST_KEPT = 100_000;

/** One word in lower case without plural, ending or British spelling, as index and query both have it. */
export function foldWord(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  const result = fold(word);
  if (folded.size >= MOST_KEPT) folded.clear();
  folded.set(word, result);
  return result;
}

function fold(word: string): string {
  const same = SAME.get(word);
  if (same) return same;
  if (word.length < 4 || /\d/.test(word)) return word;
  if (NAME_ENDING.test(word)) return word.replace(/s$/, '');
  let spelt = word;
  for (const [pattern, replacement] of SPELLING) spelt = spelt.replace(pattern, replacement);
  return stem(spelt);
}

function stem(word: string): string {
  // 1. Plural.
  let stemmed = word
    .replace(/sses$/, 'ss')
    .replace(/(?<=..)ies$/, 'y')
    .replace(/(?<=[^suia])s$|(?<=[^aeiou]i|[aeiou]a|[bcdfghjklmnpqrtvwxz]a)s$/, '');
  // 2. Verb endings, where a stem with a vowel stays.
  if (stemmed.length > 5) stemmed = stemmed.replace(/(?<=[aeiouy][a-z]*[a-z])(?:ing|ed)$/, '').replace(/([bdgmnprt])\1$/, '$1');
  // 3. Derivation.
  const ending = DERIVED.exec(stemmed);
  if (ending && ending.index >= 4) {
    const kept = SHORTENED.find(([pattern]) => pattern.test(ending[0]))?.[1] ?? '';
    stemmed = stemmed.slice(0, ending.index) + kept;
  }
  // 4. A last e or y says nothing.
  return stemmed.length > 4 ? stemmed.replace(/[ey]$/, '') : stemmed;
}
