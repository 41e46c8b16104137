import { INTEREST_CATEGORY_TEXTS, isInterestCurrent, type Disclosure, type Interest } from '../domain/disclosure.ts';
import type { Rival } from './find-rivals.ts';
import { isSameCompany } from './is-same-company.ts';
import type { DrugMaker } from './list-makers.ts';

/** What an answer is about, as far as interests can touch it. */
export interface ConflictSubjects {
  drugs: string[];
  rivals: Rival[];
  /** Of the drugs and of their rivals. */
  makers: DrugMaker[];
}

/** An interest that keeps a person from judging an answer, and why, in a sentence. */
export interface Conflict {
  interest: Interest;
  reason: string;
}

/**
 * The conflicts of a person with an answer: interests that last, or ended within 36 months, in a drug it is about or a rival of that drug, or
 * with a maker of either. `disclosure` is the person's newest; none declares nothing, which `isDisclosureCurrent` tells.
 */
export function findConflicts(disclosure: Disclosure | null, subjects: ConflictSubjects, now: Date): Conflict[] {
  const current = disclosure?.interests.filter((interest) => isInterestCurrent(interest, now)) ?? [];
  return current.flatMap((interest) => {
    const why = explain(interest, subjects);
    return why ? [{ interest, reason: `${describe(interest)}: ${why}.` }] : [];
  });
}

function explain({ company, drugs }: Interest, subjects: ConflictSubjects): string | null {
  const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
  const makes = (drug: string) => subjects.makers.find((maker) => same(maker.drug, drug) && isSameCompany(maker.company, company));
  for (const drug of subjects.drugs) {
    if (drugs.some((named) => same(named, drug))) return `it concerns ${drug}, which this answer is about`;
    const maker = makes(drug);
    if (maker) return `${maker.company} makes ${drug}, which this answer is about`;
  }
  for (const { drug, of, because } of subjects.rivals) {
    const rivalry = `a competitor of ${of}, which this answer is about: both ${because}`;
    if (drugs.some((named) => same(named, drug))) return `it concerns ${drug}, ${rivalry}`;
    const maker = makes(drug);
    if (maker) return `${maker.company} makes ${drug}, ${rivalry}`;
  }
  return null;
}

function describe({ category, company, from, to }: Interest): string {
  const when = from || to ? ` (${from ?? 'before'} to ${to ?? 'now'})` : '';
  return `${INTEREST_CATEGORY_TEXTS[category].name}, ${company}${when}`;
}
