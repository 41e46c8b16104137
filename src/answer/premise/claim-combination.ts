import { DRUG_CLASSES } from '../../vocabulary/drug-classes.ts';
import type { ReadQuestion } from '../interpret-question.ts';
import { premise, type Premise } from './premise.ts';

const COMBINES =
  /\b(?:combin\w+|together|add(?:ed|ing)?|alongside|on top of|plus|pair(?:ed)?|co-?prescri\w+|(?:safe(?:ly)?|tak(?:e|en|ing)|us(?:e|ed|ing)|giv(?:e|en|ing))\b[^,;?]*\bwith)\b/i;

/** "A is combined with B": contradicted where A is not to be combined with B, with B's class, or with another class that the question names. */
export function claimCombination(text: string, { drugs, classes }: Pick<ReadQuestion, 'drugs' | 'classes'>): Premise[] {
  if (!COMBINES.test(text) || /\b(?:not|never|cannot|without)\b|n['’]t\b/i.test(text) || drugs.length + classes.length < 2) return [];
  return drugs.map((drug) => {
    const others = drugs.filter((d) => d !== drug);
    // Of two drugs, the class of one is not what the other is combined with.
    const classNames = [...others.flatMap((d) => d.classes), ...classes.filter((c) => !others.length || !drug.classes.includes(c))];
    const words = DRUG_CLASSES.filter((c) => classNames.includes(c.name)).map((c) => c.words);
    return premise(
      (r) =>
        r.drugs.includes(drug) &&
        r.concepts.has('combination') &&
        r.signals.prohibits &&
        (others.some((d) => r.drugs.includes(d)) || words.some((w) => w.test(r.text))),
    );
  });
}
