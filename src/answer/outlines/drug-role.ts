import type { Outline } from './outline.ts';
import { SLOTS } from './slots.ts';

/** "What is the role of D (in the conditions of a speciality)?": everything a prescriber needs to know of a drug. */
export const DRUG_ROLE: Outline = {
  type: 'drug-role',
  words: 2300,
  references: 40,
  must: ['mechanism', 'approval', 'efficacy', 'dose', 'safety'],
  slots: [
    { slot: SLOTS.mechanism, words: 75 },
    { slot: SLOTS.approval, words: 140 },
    { slot: SLOTS['place-in-therapy'], words: 220 },
    { slot: SLOTS.efficacy, words: 250 },
    { slot: SLOTS.dose, words: 140 },
    { slot: SLOTS['dose-adjustment'], words: 148 },
    { slot: SLOTS.response, words: 185 },
    { slot: SLOTS.comparison, words: 165 },
    { slot: SLOTS['boxed-warning'], words: 90 },
    { slot: SLOTS.safety, words: 170 },
    { slot: SLOTS.candidates, words: 100 },
    { slot: SLOTS.screening, words: 62 },
    { slot: SLOTS.monitoring, words: 120 },
    { slot: SLOTS.vaccination, words: 110 },
    { slot: SLOTS.pregnancy, words: 70 },
    { slot: SLOTS.lactation, words: 52 },
    { slot: SLOTS.interactions, words: 110 },
    { slot: SLOTS.management, words: 60 },
    { slot: SLOTS.unlicensed, words: 195 },
    { slot: SLOTS.limits, words: 55 },
  ],
};
