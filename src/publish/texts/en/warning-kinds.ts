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
    signs: 'Sudden shortness of breath, chest pain, or a swollen, sore or red leg or arm. It can be a blood clot.',
  },
  {
    name: 'cardiovascular',
    concepts: ['cardiovascular'],
    about: 'heart attack, stroke or other heart trouble',
    signs: 'Strong chest pain, a cold sweat, weakness on one side, or slurred speech. It can be a heart attack or stroke.',
  },
  {
    name: 'allergy',
    concepts: ['allergy'],
    about: 'a bad allergic reaction',
    signs: 'Swelling of the lips, tongue or throat, wheezing, or hives. It can be a bad allergy.',
  },
  {
    name: 'perforation',
    concepts: ['diverticulitis'],
    about: 'sore pouches or a hole in the bowel',
    signs: 'Strong tummy pain with fever, or being sick. It can be a hole in the bowel.',
  },
  {
    name: 'infection',
    concepts: ['infection', 'tuberculosis', 'hepatitis', 'zoster', 'herpes-simplex'],
    about: 'infections',
    signs: 'Fever, a cough that stays, night sweats, or a sore rash with blisters. It can be an infection.',
  },
  { name: 'cancer', concepts: ['malignancy', 'skin-cancer'], about: 'cancer' },
  { name: 'death', concepts: ['mortality'], about: 'a higher risk of death' },
  { name: 'pregnancy', concepts: ['pregnancy'], about: 'pregnancy and having children' },
  { name: 'breastfeeding', concepts: ['lactation'], about: 'breastfeeding' },
  { name: 'vaccine', concepts: ['live-vaccine', 'vaccination', 'zoster-vaccine'], about: 'vaccines' },
  {
    name: 'medicines',
    concepts: ['combination', 'nsaid', 'opioid', 'oat3', 'cyp', 'immunosuppression', 'steroid-use'],
    about: 'use with other medicines',
  },
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
