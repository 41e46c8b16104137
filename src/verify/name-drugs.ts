import { looksLikeDrugName } from '../vocabulary/drug-classes.ts';
import type { NamedSubject } from './claim-to-verify.ts';

// Drugs of the field whose names carry no stem of their class, and comparators, which a claim may not swap either.
const OTHER_DRUGS =
  /^(?:cyclosporin|ciclosporin|azathioprine|mycophenol\w+|prednis\w+|dapsone|minoxidil|crisaborole|tapinarof|roflumilast|apremilast|hydroxychloroquine|acitretin|isotretinoin|probenecid|ketoconazole|rifampi\w+|fluconazole|aspirin|warfarin|metformin|insulin|heparin|paracetamol|ibuprofen|\w+(?:limus|olone|asone|xaban|gatran|statin|dipine|olol|pril|sartan|parin|cillin|oxacin|azole|zumab|ximab|umab|kinra|cept))$/i;
const NOT_DRUGS = /^(?:accept|except|concept|percept|intercept|april|control)$/i;

/** The drugs a text names, by their first names in lower case: those of the vocabulary, and words that end as drug names do. */
export function nameDrugs(text: string, known: NamedSubject[]): Set<string> {
  const found = namesIn(text, known);
  const spelled = new Map(known.flatMap((drug) => [drug.name, ...drug.also].map((name) => [name.toLowerCase(), drug.name.toLowerCase()])));
  for (const [word] of text.matchAll(/[\p{L}]{5,}/gu)) {
    const lower = word.toLowerCase();
    if (NOT_DRUGS.test(lower) || spelled.has(lower)) continue;
    if (looksLikeDrugName(lower) || OTHER_DRUGS.test(lower))
      found.add(lower.replace(/^cyclosporine?$/, 'ciclosporin').replace(/^mycophenol.*$/, 'mycophenolate'));
  }
  return found;
}

/** The first names, in lower case, of the subjects that a text names by any of their names, whole words only. */
export function namesIn(text: string, subjects: NamedSubject[]): Set<string> {
  const lower = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const found = new Set<string>();
  for (const subject of subjects) {
    for (const name of [subject.name, ...subject.also]) {
      const words = name
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
      if (words && (lower.includes(` ${words} `) || lower.includes(` ${words}s `))) {
        found.add(subject.name.toLowerCase());
        break;
      }
    }
  }
  return found;
}
