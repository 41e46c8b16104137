import { looksLikeDrugName } from '../vocabulary/drug-classes.ts';
import type { NamedSpan } from './finding-context.ts';

const WORD = /[\p{L}][\p{L}\p{N}-]*/gu;
// Adjectives that belong to a disease's name, before a head that names a disease.
const CONDITION =
  /\b(?:(?:atopic|chronic hand|hand|alopecia|rheumatoid|psoriatic|juvenile idiopathic|juvenile|plaque|non-?segmental|ulcerative|giant cell|systemic|discoid|cutaneous|hidradenitis|ankylosing|axial|allergic|contact|seborrhoeic|lichen|type [12]|essential|primary|major|bipolar|acute|chronic|community-acquired|atrial|heart|breast|lung|prostate|ovarian|multiple|myeloid|bronchial|peptic|sickle cell|pulmonary|deep vein|venous|urinary tract|parkinson's|crohn's|alzheimer's|graft-versus-host|interstitial lung|kidney|inflammatory bowel|immune-mediated inflammatory) )*(?:areata|eczema|dermatitis|psoriasis|vitiligo|arthritis|spondylitis|spondyloarthritis|lupus(?: erythematosus)?|dermatomyositis|colitis|disease(?= (?:in|of|is|was|with|who|,|\.)|$)|COVID-19|planus|suppurativa|urticaria|asthma|diabetes(?: mellitus)?|hypertension|migraine|epilepsy|schizophrenia|malaria|pneumonia|tuberculosis|hepatitis [BC]|fibrillation|cancer|myeloma|leuk(?:a)?emia|lymphoma|melanoma|osteoporosis|depression|depressive disorder|obesity|polycythaemia vera|myelofibrosis|alopecia|pemphigus|pemphigoid|scleroderma|sarcoidosis|gout|arteritis)\b/gi;

/** The drugs and conditions that a sentence names, read from the forms of their names alone, for a text without a vocabulary. */
export function nameSubjects(text: string): { drugs: NamedSpan[]; conditions: NamedSpan[] } {
  const spans = (pattern: RegExp): NamedSpan[] =>
    [...text.matchAll(pattern)].map((m) => ({ name: m[0].toLowerCase(), start: m.index, end: m.index + m[0].length }));
  return { drugs: spans(WORD).filter(({ name }) => looksLikeDrugName(name)), conditions: spans(CONDITION) };
}
