import type { SentenceReading } from '../findings/read-sentence.ts';
import { classesOfDrug } from '../vocabulary/drug-classes.ts';
import type { ReadQuestion } from './interpret-question.ts';

/** How directly a sentence is about the asked drugs or classes, 0 to 1, and whether it is about another drug that is compared with them. */
export interface DrugMatch {
  match: number;
  aboutOther: boolean;
}

/** Whether a sentence is about the drugs and classes that the question names, by its own words first, then by its source's. */
export function matchDrug(reading: SentenceReading, question: ReadQuestion): DrugMatch {
  const match = (value: number, aboutOther = false): DrugMatch => ({ match: value, aboutOther });
  if (!question.drugs.length && !question.classes.length) return match(1);
  const { drugs, source } = reading;
  const own = source.drugs.map((d) => d.name.toLowerCase()).filter((name) => !/\bvaccine\b/.test(name));
  const sourceIsOnAsked = question.drugs.some((d) => own.includes(d.name));
  const askedClasses = [...question.classes, ...question.drugs.flatMap((d) => d.classes)];
  const classNamed = reading.classes.some((c) => askedClasses.includes(c));
  const askedNamed = question.drugs.filter((d) => drugs.includes(d)).length;
  // Of two drugs that are compared, one beside a third is no comparison of the two.
  if (askedNamed === 1 && question.drugs.length > 1 && drugs.length > 1) return match(0.5);
  if (askedNamed > 0) return match(sourceIsOnAsked || !own.length ? 1 : 0.55);
  if (!question.drugs.length) {
    if (classNamed) return match(1);
    // On vaccination, what is said of a vaccine holds for whoever is treated.
    if (!drugs.length && question.concepts.has('vaccination') && reading.concepts.has('vaccination')) return match(0.75);
    if (drugs.some((d) => d.classes.some((c) => question.classes.includes(c)))) return match(0.9);
    return match(drugs.length ? 0.1 : own.some((name) => isOfClass(name, question)) ? 0.6 : 0.3);
  }
  if (drugs.length) {
    // Another drug: where the question names its class, or as a comparison from a source that covers the asked drug too.
    if (question.classes.some((c) => drugs.some((d) => d.classes.includes(c)))) return match(0.6);
    return sourceIsOnAsked && reading.signals.comparesActive ? match(0.6, true) : match(0);
  }
  if (source.kind === 'drug-label') return match(sourceIsOnAsked ? 0.95 : 0);
  if (classNamed) return match(sourceIsOnAsked ? 0.9 : 0.75);
  return match(own.length && !sourceIsOnAsked ? 0.2 : 0.35);
}

const isOfClass = (name: string, question: ReadQuestion): boolean => classesOfDrug(name).some((c) => question.classes.includes(c));
