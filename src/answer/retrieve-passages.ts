import type { Hit, LibraryReader } from '../library/library.ts';
import { readTokens } from '../text/read-tokens.ts';
import { DRUG_CLASSES } from '../vocabulary/drug-classes.ts';
import type { ReadQuestion } from './interpret-question.ts';
import type { Slot } from './outlines/slot.ts';
import { searchQuestion } from './search-question.ts';

/** A passage found for the question, with its score in the question's own search, from 0 to 1. */
export interface FoundPassage {
  hit: Hit;
  relevance: number;
}

export interface Retrieved {
  passages: FoundPassage[];
  /** Words that were searched, for "what was searched". */
  searched: string[];
}

/** Passages about the subject are all read where they are fewer than this; above it each slot searches for its own. */
const SUBJECT_LIMIT = 600;
const SLOT_LIMIT = 60;
const QUESTION_LIMIT = 150;

/**
 * Finds the passages an answer may be made from: those on the question's words and meaning, those that name its subjects, and where a subject has more
 * passages than are read at once, those that each slot's own words find. Retracted and superseded sources and notices never come back.
 */
export async function retrievePassages(question: ReadQuestion, slots: Slot[], library: LibraryReader): Promise<Retrieved> {
  const filter = { standings: ['current', 'corrected', 'expression-of-concern'] as const };
  const search = (tokens: string[], limit: number): Promise<Hit[]> =>
    tokens.length
      ? library.search({ tokens: [...new Set(tokens)], filter: { standings: [...filter.standings] }, limit })
      : Promise.resolve([]);

  const subjectTokens = readTokens(
    [...question.drugs.flatMap((d) => d.names), ...(question.drugs.length ? [] : question.conditions.flatMap((c) => c.names))].join(' '),
  );
  const classTokens = readTokens(
    DRUG_CLASSES.filter((c) => question.classes.includes(c.name) || question.drugs.some((d) => d.classes.includes(c.name)))
      .map((c) => c.name)
      .join(' '),
  );
  const [own, subject, ofClass] = await Promise.all([
    searchQuestion(question, library, { standings: [...filter.standings] }, QUESTION_LIMIT),
    search(subjectTokens, SUBJECT_LIMIT),
    search(classTokens, SUBJECT_LIMIT / 2),
  ]);
  const perSlot =
    subject.length < SUBJECT_LIMIT
      ? []
      : await Promise.all(slots.map((slot) => search([...subjectTokens, ...readTokens(slot.searchWords)], SLOT_LIMIT)));

  const found = new Map<string, FoundPassage>();
  for (const hit of own) found.set(hit.passage.id, { hit, relevance: hit.score });
  for (const hit of [...subject, ...ofClass, ...perSlot.flat()])
    if (!found.has(hit.passage.id)) found.set(hit.passage.id, { hit, relevance: 0 });
  const passages = [...found.values()].filter(({ hit }) => hit.source.kind !== 'notice').toSorted(byPlace);
  return {
    passages,
    searched: [
      ...new Set([
        ...question.drugs.map((d) => d.plain),
        ...question.conditions.map((c) => c.plain),
        ...question.classes,
        ...question.topicTokens,
      ]),
    ],
  };
}

// An order that does not depend on scores or on how ids are hashed.
function byPlace(a: FoundPassage, b: FoundPassage): number {
  return a.hit.source.id < b.hit.source.id ? -1 : a.hit.source.id > b.hit.source.id ? 1 : a.hit.passage.position - b.hit.passage.position;
}
