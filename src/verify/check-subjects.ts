import type { Objection } from './claim-to-verify.ts';
import type { Statement } from './read-statement.ts';

// Words that name a disease by their form, and common ones that do not.
const DISEASE =
  /\b(?:\w{3,}(?:itis|iasis|opathy|oma|omas|penia|emia|aemia|derma|phobia|pox)|(?:\w{3,}osis)|vitiligo|eczema|alopecia|areata|atopic|lupus|zoster|herpes|asthma|diabet\w+|cancers?|covid|tuberculosis|rheumatoid|melanoma|lymphoma|lichen|pemphig\w+|acne|urticaria|prurigo|crohn\w*|stroke|thrombo\w+|embolism|MACE|VTE|anaemia|anemia|hypertension|obesity|depression|epilepsy|HIV|malaria|pneumonia|fracture|influenza|measles)\b/gi;
const NOT_DISEASE =
  /^(?:diagnosis|prognosis|apoptosis|osmosis|mitosis|meiosis|hypnosis|symbiosis|homeostasis|basis|coma|aroma|diploma|genoma)$/i;
// What one text calls by one name and another by another; compared by the first of a line.
const SAME: [RegExp, string][] = [
  [/^(?:eczema|dermatitis|atopic)$/, 'dermatitis'],
  [/^(?:zoster|shingles)$/, 'zoster'],
  [/^(?:thrombo\w+|embolism|vte|clots?)$/, 'thrombosis'],
  [/^(?:cancers?|malignan\w+|carcinoma\w*|tumou?rs?|lymphoma|melanoma)$/, 'cancer'],
  [/^anaemia$/, 'anemia'],
  [/^(?:alopecia|areata)$/, 'alopecia'],
  [/^(?:lupus|sle)$/, 'lupus'],
  [/^(?:arthritis|rheumatoid)$/, 'arthritis'],
  [/^diabet\w+$/, 'diabetes'],
];

/** Every drug and condition the claim names is named in the quotes or their heading path. `evidence` holds both. */
export function checkSubjects(claim: Statement, evidence: Statement): Objection[] {
  const objections: Objection[] = [];
  for (const drug of claim.drugs) {
    if (!evidence.drugs.has(drug)) objections.push({ check: 'subjects', opposes: false, reason: `The quote does not name ${drug}.` });
  }
  for (const condition of claim.conditions) {
    if (evidence.conditions.has(condition)) continue;
    objections.push({ check: 'subjects', opposes: false, reason: `The quote does not name ${condition}.` });
  }
  const held = diseaseWords(evidence.text);
  for (const word of diseaseWords(claim.text)) {
    if (!held.has(word) && !mentions(evidence.text, word))
      objections.push({ check: 'subjects', opposes: false, reason: `The quote does not name ${word}.` });
  }
  return objections;
}

function diseaseWords(text: string): Set<string> {
  const words = new Set<string>();
  for (const [word] of text.matchAll(DISEASE)) {
    const lower = word.toLowerCase();
    if (!NOT_DISEASE.test(lower)) words.add(SAME.find(([pattern]) => pattern.test(lower))?.[1] ?? lower.replace(/s$/, ''));
  }
  return words;
}

// What a name of a disorder is also told as.
const TOLD_AS: Record<string, RegExp> = {
  thrombosis: /clot|embol/,
  neutropenia: /neutrophil/,
  lymphopenia: /lymphocyte/,
  thrombocytopenia: /platelet/,
  anemia: /red[- ](?:blood[- ])?cell|ha?emoglobin|anaemi/,
  hypoglycaemia: /low blood (?:glucose|sugar)/,
  hypoglycemia: /low blood (?:glucose|sugar)/,
  hyperlipidaemia: /lipid|cholesterol/,
  tuberculosis: /\btb\b/,
  herpe: /cold sores?|shingles/,
  mace: /cardiovascular/,
  stroke: /cardiovascular/,
};

function mentions(text: string, word: string): boolean {
  const lower = text.toLowerCase();
  return lower.includes(word) || (TOLD_AS[word]?.test(lower) ?? false);
}
