import type { SentenceReading } from '../findings/read-sentence.ts';
import type { Term } from '../vocabulary/build-vocabulary.ts';

/** True where a sentence speaks of a drug by its name or as one of its class. */
export const speaksOf = ({ drugs, classes }: SentenceReading, drug: Term): boolean =>
  drugs.includes(drug) || drug.classes.some((name) => classes.includes(name));
