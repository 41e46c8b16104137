import { looksLikeDrugName } from '../vocabulary/drug-classes.ts';
import type { NamedSubject } from './claim-to-verify.ts';

// Drugs of the field whose names carry no stem of their class, and comparators, which a claim may not swap either.
const OTHER_DRUGS =
  /^(?:cyclosporin|ciclosporin|azathioprine|mycophenol\w+|prednis\w+|dapsone|minoxidil|crisaborole|tapinarof|roflumilast|apremilast|hydroxychloroquine|acitretin|isotretinoin|probenecid|ketoconazole|rifampi\w+|fluconazole|aspirin|warfarin|metformin|insulin|heparin|paracetamol|ibuprofen|\w+(?:limus|olone|asone|xaban|gatran|statin|dipine|olol|pril|sartan|parin|cillin|oxacin|azole|zumab|ximab|umab|kinra|cept))$/i;
const NOT_DRUGS = /^(?:accept|except|concept|percept|intercept|april|control)$/i;

/** The drugs a text names, by their first names in lower case: those of the vocabulary, and words that end as drug names do. */
export function nameDrugs(text: string, known: NamedSubject[]): Set<string> {
  const found = namesIn(text, known);
  const { byName } = indexOf(known);
  for (const [word] of text.matchAll(/\p{L}{5,}/gu)) {
    const lower = word.toLowerCase();
    if (NOT_DRUGS.test(lower) || byName.has(lower)) continue;
    if (looksLikeDrugName(lower) || OTHER_DRUGS.test(lower))
      found.add(lower.replace(/^cyclosporine?$/, 'ciclosporin').replace(/^mycophenol.*$/, 'mycophenolate'));
  }
  return found;
}

/** The first names, in lower case, of the subjects that a text names by any of their names, whole words only, a plural s aside. */
export function namesIn(text: string, subjects: NamedSubject[]): Set<string> {
  const { byName, mostWords } = indexOf(subjects);
  const words = wordsOf(text);
  const found = new Set<string>();
  for (let from = 0; from < words.length; from++) {
    let phrase = '';
    for (let length = 1; length <= mostWords && from + length <= words.length; length++) {
      phrase = length === 1 ? words[from]! : `${phrase} ${words[from + length - 1]}`;
      const name =
        byName.get(phrase) ??
        (phrase.endsWith('s') ? (byName.get(phrase.replace(/ies$/, 'y')) ?? byName.get(phrase.slice(0, -1))) : undefined);
      if (name) found.add(name);
    }
  }
  return found;
}

interface NameIndex {
  byName: Map<string, string>;
  mostWords: number;
}

// A list of subjects is read once, however many claims are held against it.
const indexes = new WeakMap<NamedSubject[], NameIndex>();

function indexOf(subjects: NamedSubject[]): NameIndex {
  let index = indexes.get(subjects);
  if (!index) {
    index = { byName: new Map(), mostWords: 0 };
    for (const subject of subjects) {
      for (const name of [subject.name, ...subject.also]) {
        const words = wordsOf(name);
        if (words.length === 0) continue;
        index.mostWords = Math.max(index.mostWords, words.length);
        if (!index.byName.has(words.join(' '))) index.byName.set(words.join(' '), subject.name.toLowerCase());
      }
    }
    indexes.set(subjects, index);
  }
  return index;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
