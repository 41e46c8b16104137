import type { SentenceReading } from '../../findings/read-sentence.ts';
import { premise, type Clause, type Premise } from './premise.ts';

const ROUTES = [
  { words: /\binject\w*|subcutaneous|infus\w*/i },
  { words: /\b(?:oral(?:ly)?|tablets?|capsules?|swallow\w*|by mouth)\b/i },
  { words: /\b(?:cream|ointment|topical|rub(?:bed)?)\b/i },
];
/** Another treatment beside the drug, not its own form. */
const BESIDE = /\b(?:with or without|with|plus|background) (?:background )?topical\b/gi;

/** A drug that the question injects or rubs in although it is swallowed, or the other way round. */
export function claimRoute({ text, drugs }: Pick<Clause, 'text' | 'drugs'>): Premise[] {
  const asked = ROUTES.find(({ words }) => words.test(text));
  const [drug] = drugs;
  if (!asked || drugs.length !== 1 || !drug || /^(?:is|are|can|could|does|do)\b/i.test(text)) return [];
  const others = ROUTES.filter((r) => r !== asked);
  const named = (r: SentenceReading): boolean => r.drugs.length === 1 && r.drugs[0] === drug;
  return [
    premise(
      (r) => named(r) && others.some((o) => o.words.test(r.text.replace(BESIDE, ' '))),
      (r) => named(r) && asked.words.test(r.text),
    ),
  ];
}

/** "The vaccine is live": contradicted where it is said not to be. */
export function claimLiveVaccine({ text, denies, reading }: Clause): Premise[] {
  if (denies || !reading.concepts.has('vaccination') || !/\bis (?:a )?live\b|\bis an? (?:[\w-]+ )?live\b/i.test(text)) return [];
  return [premise((r) => /\bnot a live vaccine\b/i.test(r.text))];
}
