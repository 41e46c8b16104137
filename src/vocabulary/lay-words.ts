// What people say and what the evidence calls it. The term is added beside the word, so that both are searched.
const LAY_WORDS: [RegExp, string][] = [
  [
    /\bbald(?:ness| patch(?:es)?| spots?)\b|\bhair ?loss\b|\blosing (?:my |their )?hair\b|\bhair (?:grew|grow|regrow\w*)\b/gi,
    'alopecia areata',
  ],
  [/\bblood clots?\b/gi, 'venous thromboembolism'],
  [/\bheart attacks?\b/gi, 'myocardial infarction MACE'],
  [/\bshingles\b/gi, 'zoster'],
  [/\bchickenpox\b/gi, 'varicella'],
  [/\bcold sores?\b/gi, 'herpes simplex'],
  [/\bkidney disease\b|\bkidneys?\b/gi, 'renal'],
  [/\bhigh blood pressure\b/gi, 'hypertension'],
  [/\bblood sugar\b/gi, 'glucose'],
  [/\btrying for a baby\b/gi, 'pregnancy conception'],
  [/\bpainkillers?\b/gi, 'NSAID analgesic'],
];

// Abbreviations of conditions in dermatology and rheumatology, read only in capitals and beside a word of the speciality or a known drug.
const ABBREVIATIONS: [RegExp, string][] = [
  [/\bAA\b(?!-\w)/g, 'alopecia areata'],
  [/\bAD\b(?!-\w)/g, 'atopic dermatitis'],
  [/\bRA\b(?!-\w)/g, 'rheumatoid arthritis'],
  [/\bPsA\b(?!-\w)/g, 'psoriatic arthritis'],
  [/\bSLE\b(?!-\w)/g, 'systemic lupus erythematosus'],
  [/\bHS\b(?!-\w)/g, 'hidradenitis suppurativa'],
  [/\bCHE\b(?!-\w)/g, 'chronic hand eczema'],
  [/\bDVT\b(?!-\w)/g, 'deep vein thrombosis'],
];
// "AD" is also Alzheimer's disease: these words beside it settle which.
const OTHER_SENSE = /\b(?:alzheimer|dementia|cognit\w*|memory|donepezil|memantine|lecanemab|aminoacid|room air)\b/i;

const beside = (word: string, term: string): string => `${word} (${term})`;

/**
 * The question with the evidence's words put beside lay words and abbreviations: "blood clots" → "blood clots (venous thromboembolism)".
 * `put` says how a word and its term are written.
 */
export function layWordsToTerms(question: string, put = beside): string {
  let out = question;
  for (const [pattern, term] of LAY_WORDS) out = out.replace(pattern, (word) => (word.toLowerCase() === term ? word : put(word, term)));
  if (!OTHER_SENSE.test(question)) for (const [pattern, term] of ABBREVIATIONS) out = out.replace(pattern, (word) => put(word, term));
  return out;
}
