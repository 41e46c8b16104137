import type { FindingContext, FindingSubject } from './finding-context.ts';
import type { PlaceSpan } from './read-places.ts';
import type { PopulationSpan } from './read-populations.ts';

/** Everything in one sentence that a finding may be about. */
export interface SentenceSubjects extends Pick<FindingContext, 'drugs' | 'conditions' | 'subject'> {
  populations: PopulationSpan[];
  places: PlaceSpan[];
}

interface Span {
  start: number;
  end: number;
}

/**
 * Whom a finding at one point of a sentence is about: of each kind the mention nearest before it in its clause, else after it in its clause,
 * else elsewhere in the sentence, else what the caller knows.
 */
export function tellSubject(at: Span, clause: Span, { drugs, conditions, populations, places, subject }: SentenceSubjects): FindingSubject {
  return {
    drug: nearest(drugs, at, clause)?.name ?? subject.drug,
    condition: nearest(conditions, at, clause)?.name ?? subject.condition,
    population: nearest(populations, at, clause)?.text ?? subject.population,
    jurisdiction: nearest(places, at, clause)?.code ?? subject.jurisdiction,
  };
}

/** The mention that a point of a sentence refers to: the nearest before it in the clause, then after it there, then before, then after. */
export function nearest<T extends Span>(mentions: T[], at: Span, clause: Span): T | null {
  const inside = mentions.filter((m) => m.start >= clause.start && m.end <= clause.end);
  for (const group of [inside, mentions]) {
    const before = group.filter((m) => m.start <= at.start).at(-1);
    if (before) return before;
    const after = group.find((m) => m.start > at.start);
    if (after) return after;
  }
  return null;
}
