// Function words carry no subject; they are left out of index and query alike.
const STOP_WORDS = new Set(
  'a an and are as at be been being by can could did do does for from had has have how i if in into is it its may might must my of on or our shall should so such than that the their them then there these they this those to us was we were what when where which who whom whose why will with would you your'.split(
    ' ',
  ),
);

// American to British spelling families that differ by more than the stemmer sees.
const SPELLING: [RegExp, string][] = [
  [/aemia/g, 'emia'],
  [/oedema/g, 'edema'],
  [/haem/g, 'hem'],
  [/oesoph/g, 'esoph'],
  [/paed/g, 'ped'],
  [/gynaec/g, 'gynec'],
  [/orthopaed/g, 'orthoped'],
  [/anaesth/g, 'anesth'],
  [/leuk?aem/g, 'leukem'],
  [/tumour/g, 'tumor'],
  [/colour/g, 'color'],
  [/behaviour/g, 'behavior'],
  [/diarrhoea/g, 'diarrhea'],
  [/foetus/g, 'fetus'],
  [/foetal/g, 'fetal'],
  [/oestr/g, 'estr'],
  [/sulph/g, 'sulf'],
  [/isation\b/g, 'ization'],
  [/is(e|ed|es|ing)\b/g, 'iz$1'],
  [/ciclosporin/g, 'cyclosporin'],
  [/cyclosporine\b/g, 'cyclosporin'],
];

/**
 * The tokens of a text, as index and query both see them: lower case, accents and stop words gone, medical compounds kept whole and in
 * parts ("IL-13" → "il13"; "JAK1/2" → "jak1", "jak2"), plurals and British spelling folded. The order is that of the text.
 */
export function readTokens(text: string): string[] {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\bjak ?(\d) ?\/ ?(?:jak ?)?(\d)\b/g, 'jak$1 jak$2')
    .replace(/\b([a-z]{1,5})-(\d+[a-z]?)\b/g, '$1$2');
  const tokens: string[] = [];
  for (const [word] of folded.matchAll(/[\p{L}\p{N}]+(?:\.\d+)?/gu)) {
    if (STOP_WORDS.has(word)) continue;
    tokens.push(foldWord(word));
  }
  return tokens;
}

/** One word, lower case, without plural or British spelling. */
export function foldWord(word: string): string {
  let folded = word;
  for (const [pattern, replacement] of SPELLING) folded = folded.replace(pattern, replacement);
  return stem(folded);
}

// A light suffix stripper: plurals and the commonest verb and noun endings. Names of drugs end in letters it never cuts.
function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  if (/(?:nib|mab|cept)s?$/.test(word)) return word.replace(/s$/, '');
  let stemmed = word
    .replace(/(?:sses)$/, 'ss')
    .replace(/ies$/, 'y')
    .replace(/(?<=[^su])s$/, '');
  if (stemmed.length > 5) stemmed = stemmed.replace(/(?:ing|ed)$/, '').replace(/(?<=[^aeiou])(?:ation|ations)$/, 'at');
  if (stemmed.length > 5) stemmed = stemmed.replace(/e$/, '');
  return stemmed;
}
