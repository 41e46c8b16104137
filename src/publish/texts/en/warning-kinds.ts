import type { WarningKind } from '../edition-texts.ts';

/**
 * What warnings are about, and the signs that need help now. The signs follow EU package leaflets of the field ("tell your doctor if you get …",
 * "tell a doctor straight away"). For the board to review.
 */
export const WARNING_KINDS: WarningKind[] = [
  {
    name: 'thrombosis',
    concepts: ['thrombosis'],
    about: 'blood clots',
    signs: 'sudden shortness of breath, chest pain, or a swollen, sore or red leg or arm (a blood clot)',
  },
  {
    name: 'cardiovascular',
    concepts: ['cardiovascular'],
    about: 'heart attack, stroke or other heart trouble',
    signs: 'strong chest pain or tightness, a cold sweat, weakness on one side, or slurred speech (a heart attack or stroke)',
  },
  {
    name: 'allergy',
    concepts: ['allergy'],
    about: 'a bad allergic reaction',
    signs: 'swelling of the lips, tongue or throat, wheezing, or hives (an allergic reaction)',
  },
  {
    name: 'perforation',
    concepts: ['diverticulitis'],
    about: 'sore pouches or a hole in the bowel',
    signs: 'strong tummy pain with fever, feeling sick or being sick (a hole in the bowel)',
  },
  {
    name: 'infection',
    concepts: ['infection', 'tuberculosis', 'hepatitis', 'zoster', 'herpes-simplex'],
    about: 'infections',
    signs: 'fever, a cough that stays, night sweats, or a sore rash with blisters (an infection)',
  },
  { name: 'cancer', concepts: ['malignancy', 'skin-cancer'], about: 'cancer', signs: 'a new spot on the skin, or one that changes: show it to your doctor soon' },
  { name: 'death', concepts: ['mortality'], about: 'a higher risk of death' },
  { name: 'pregnancy', concepts: ['pregnancy'], about: 'pregnancy and having children' },
  { name: 'breastfeeding', concepts: ['lactation'], about: 'breastfeeding' },
  { name: 'vaccine', concepts: ['live-vaccine', 'vaccination', 'zoster-vaccine'], about: 'vaccines' },
  { name: 'medicines', concepts: ['combination', 'nsaid', 'opioid', 'oat3', 'cyp', 'immunosuppression', 'steroid-use'], about: 'use with other medicines' },
  { name: 'kidney', concepts: ['renal'], about: 'kidney problems' },
  { name: 'liver', concepts: ['hepatic', 'liver-enzymes'], about: 'liver problems' },
  { name: 'blood', concepts: ['neutrophils', 'lymphocytes', 'anaemia', 'platelets', 'blood-tests'], about: 'low blood counts' },
  { name: 'fats', concepts: ['lipids'], about: 'blood fats' },
  { name: 'sugar', concepts: ['glucose'], about: 'blood sugar' },
  { name: 'muscle', concepts: ['creatine-kinase'], about: 'a muscle test in the blood' },
  { name: 'older', concepts: ['elderly'], about: 'older people' },
  { name: 'children', concepts: ['child'], about: 'children and teenagers' },
  { name: 'stopping', concepts: ['withdrawal'], about: 'stopping the medicine' },
  { name: 'surgery', concepts: ['surgery'], about: 'operations' },
];
