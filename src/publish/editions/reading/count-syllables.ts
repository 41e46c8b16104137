// Words whose spelling misleads the rule below.
const KNOWN: Record<string, number> = {
  area: 3,
  being: 2,
  create: 2,
  diet: 2,
  doing: 2,
  eczema: 3,
  every: 2,
  eye: 1,
  fluid: 2,
  idea: 3,
  medicine: 3,
  medicines: 3,
  people: 2,
  pneumonia: 3,
  quiet: 2,
  really: 2,
  sometimes: 2,
  something: 2,
  someone: 2,
  whole: 1,
};
const UNITS: Record<string, number> = { mg: 3, g: 1, kg: 3, ml: 4, l: 2, cm: 4, '%': 2 };
const ONES = [2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2];
const TENS = [0, 0, 2, 2, 2, 2, 2, 3, 2, 2];

/** Syllables of one word or number as it is read aloud: "16" is "sixteen", "EU" is two letters, "mg" is "milligrams". */
export function countSyllables(word: string): number {
  const unit = UNITS[word.toLowerCase()];
  if (unit) return unit;
  if (/^\d/.test(word)) return countNumber(word);
  if (/^\p{Lu}{2,4}$/u.test(word) && !/[AEIOUY]/.test(word.slice(1, -1))) return word.length + (word.includes('W') ? 2 : 0);
  return word
    .split(/[-/'’]/)
    .filter((part) => part.length > 1 || /\p{L}/u.test(part))
    .reduce((sum, part) => sum + (/^(?:s|t|ll|re|ve|d|m)$/i.test(part) ? 0 : countPart(part.toLowerCase())), 0);
}

// Groups of vowels; a silent "e", "es" or "ed" at the end is none.
function countPart(part: string): number {
  const known = KNOWN[part];
  if (known) return known;
  if (/\d/.test(part)) return countNumber(part);
  if (part.length <= 3) return Math.max(1, part.match(/[aeiouyáéíóúäöü]+/g)?.length ?? 1);
  const spoken = part
    .replace(/(?<![sxzcg]|[cs]h|[aeiou]|[^aeiouy]l)es$/, 's')
    .replace(/(?<![td]|[aeiou]|[^aeiouy]l)ed$/, 'd')
    .replace(/(?<![aeiou]|[^aeiouy]l)e$/, '')
    .replace(/^y/, '');
  const groups = spoken.match(/[aeiouyáéíóúäöü]+/g) ?? [];
  // "ia", "io", "eo", "ua" and the like are two, but not in "-tion", "-cial", "qua".
  const split = spoken.match(/(?<![tcsxg])i[aou]|(?<=[^q])u[ao]|e[ou](?!s$)|(?<=r)ea(?=t[aeiou])|i[ae]t/g)?.length ?? 0;
  return Math.max(1, groups.length + split);
}

function countNumber(text: string): number {
  const [whole, part] = text.replace(/[,\s]/g, '').split('.');
  return countWhole(Number.parseInt(whole!, 10) || 0) + (part ? 1 + [...part].reduce((sum, digit) => sum + ONES[Number(digit)]!, 0) : 0);
}

function countWhole(value: number): number {
  if (value < 20) return ONES[value]!;
  if (value < 100) return TENS[Math.floor(value / 10)]! + (value % 10 === 0 ? 0 : ONES[value % 10]!);
  if (value < 1000) return ONES[Math.floor(value / 100)]! + 2 + (value % 100 === 0 ? 0 : countWhole(value % 100));
  return countWhole(Math.floor(value / 1000)) + 2 + (value % 1000 === 0 ? 0 : countWhole(value % 1000));
}
