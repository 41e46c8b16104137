import type { SentenceReading, TextReading } from '../../findings/read-sentence.ts';
import type { Term } from '../../vocabulary/build-vocabulary.ts';
import { CONDITION_FAMILIES } from '../../vocabulary/condition-families.ts';
import { placesOverlap } from '../../vocabulary/jurisdictions.ts';

/** A clause that the question takes for granted, read as evidence is read, with the subjects it leaves unsaid taken from the question. */
export interface Clause {
  text: string;
  /** A sentence by itself, which may tell of a patient rather than of what is held to be true. */
  given: boolean;
  reading: TextReading;
  drugs: Term[];
  conditions: Term[];
  places: string[];
  classes: string[];
  /** Says that something is not so. */
  denies: boolean;
}

/** What a clause claims, as two questions to a sentence of the evidence: does it say the opposite, does it say the same? */
export interface Premise {
  contradicts: (reading: SentenceReading) => boolean;
  affirms: (reading: SentenceReading) => boolean;
  /** What stands against the premise only where nothing in the evidence speaks for it: "the indications are A and B". */
  excludes?: (reading: SentenceReading) => boolean;
}

/** A premise from what contradicts and what affirms it; what a clause denies is the same with the two exchanged. */
export function premise(contradicts: Premise['contradicts'], affirms: Premise['affirms'] = () => false, denied = false): Premise {
  return denied ? { contradicts: affirms, affirms: contradicts } : { contradicts, affirms };
}

/** The sentence is about one of the clause's drugs: it names it, or stands in its label naming no other. */
export function onDrug(reading: SentenceReading, { drugs }: Clause): boolean {
  if (!drugs.length) return true;
  if (drugs.some((d) => reading.drugs.includes(d))) return true;
  return (
    !reading.drugs.length &&
    reading.source.kind === 'drug-label' &&
    reading.source.drugs.some((own) => drugs.some((d) => d.name === own.name.toLowerCase()))
  );
}

/** The sentence is about one of the clause's conditions, or about a whole family that it belongs to ("no skin disease"). */
export function onCondition(reading: SentenceReading, { conditions }: Clause): boolean {
  return (
    !conditions.length ||
    conditions.some(
      (c) =>
        reading.conditions.includes(c) ||
        (!reading.conditions.length &&
          CONDITION_FAMILIES.some((f) => c.names.some((n) => f.members.test(n)) && f.asked.test(reading.text))),
    )
  );
}

/** The sentence holds in one of the clause's places, or says nothing of places. */
export function inPlace(reading: SentenceReading, { places }: Clause): boolean {
  return !places.length || reading.places.some((p) => places.some((q) => placesOverlap(p, q)));
}

/** The sentence speaks of one of the concepts. */
export const onConcept = (reading: SentenceReading, concepts: string[]): boolean => concepts.some((c) => reading.concepts.has(c));

/** A sentence with the authority of a label. */
export const isLabel = ({ source }: SentenceReading): boolean => source.kind === 'drug-label';
