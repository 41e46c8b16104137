import type { Source, Subject } from '../domain/source.ts';
import { classesOfDrug } from '../vocabulary/drug-classes.ts';

/** A drug that competes with one that an answer is about. */
export interface Rival {
  drug: string;
  /** The drug of the answer. */
  of: string;
  /** What makes them rivals, to follow both names: "are JAK inhibitors". */
  because: string;
}

// Classes so wide that their members are not given in each other's place.
const WIDE_CLASSES = new Set(['biologic', 'immunosuppressant']);

/** The narrow classes of a drug, by its name. */
export function narrowClasses(drug: string): string[] {
  return classesOfDrug(drug).filter((name) => !WIDE_CLASSES.has(name));
}

/**
 * The rivals of an answer's drugs: of the same class, or with a label for one of the answer's conditions. `known` are the library's drugs,
 * `labels` its labels and appraisals on the answer's conditions.
 */
export function findRivals(answer: { drugs: string[]; conditions: string[] }, known: Subject[], labels: Source[]): Rival[] {
  const own = new Set(answer.drugs.map((drug) => drug.toLowerCase()));
  const isOwn = (drug: Subject) => [drug.name, ...drug.also].some((name) => own.has(name.toLowerCase()));
  const rivals = new Map<string, Rival>();
  for (const of of answer.drugs) {
    const classes = narrowClasses(of);
    for (const drug of known.filter((candidate) => !isOwn(candidate))) {
      const shared = narrowClasses(drug.name).find((name) => classes.includes(name));
      if (shared) rivals.set(drug.name, { drug: drug.name, of, because: `are ${shared}s` });
    }
    for (const condition of answer.conditions) {
      for (const drug of labels.filter((label) => isAbout(label, condition)).flatMap((label) => label.drugs)) {
        if (!isOwn(drug) && !rivals.has(drug.name)) rivals.set(drug.name, { drug: drug.name, of, because: `are given for ${condition}` });
      }
    }
  }
  return [...rivals.values()];
}

function isAbout({ conditions }: Source, condition: string): boolean {
  const name = condition.toLowerCase();
  return conditions.some((subject) => [subject.name, ...subject.also].some((known) => known.toLowerCase() === name));
}
