import { isDisclosureCurrent, type Disclosure } from '../../domain/disclosure.ts';
import type { Person } from '../../domain/person.ts';
import type { Actor } from '../../review/transition-review.ts';
import { findAnswerConflicts } from '../conflicts/find-answer-conflicts.ts';
import type { BoardPorts } from './board-ports.ts';
import type { ReviewCase } from './read-case.ts';

const CLOCK: Actor = { id: null, roles: [], conflict: null, disclosureCurrent: false, expert: false };

/** A person (null: the clock) as the table of states sees them, for one answer. */
export async function describeActor(
  ports: Pick<BoardPorts, 'record' | 'library' | 'now'>,
  person: Person | null,
  held: Pick<ReviewCase, 'stored' | 'topics'>,
): Promise<Actor> {
  return person ? (await describeActors(ports, [person], held))[0]! : CLOCK;
}

/** People as the table of states sees them, for one answer, in their order. */
export async function describeActors(
  { record, library, now: clock }: Pick<BoardPorts, 'record' | 'library' | 'now'>,
  people: Person[],
  { stored, topics }: Pick<ReviewCase, 'stored' | 'topics'>,
): Promise<Actor[]> {
  const now = clock();
  const ids = people.map(({ id }) => id);
  const conflicts = await findAnswerConflicts({ record, library: await library.reader() }, stored.answer, ids, now);
  return Promise.all(
    people.map(async (person) => ({
      id: person.id,
      roles: person.active ? person.roles : [],
      conflict:
        conflicts
          .get(person.id)
          ?.map(({ reason }) => reason)
          .join(' ') ?? null,
      disclosureCurrent: isDisclosureCurrent(await record.people.findDisclosure(person.id), now),
      expert: topics.some((topic) => person.topics.includes(topic.id)),
    })),
  );
}

/** A disclosure in a sentence, as it is kept with a signature. */
export function tellDisclosure(disclosure: Disclosure | null): string {
  if (!disclosure) return 'No disclosure was made.';
  const on = `Disclosed on ${disclosure.madeAt.slice(0, 10)}`;
  if (disclosure.interests.length === 0) return `${on}: nothing to declare.`;
  const told = disclosure.interests.map(({ category, company, drugs, from, to }) => {
    const about = drugs.length > 0 ? ` (${drugs.join(', ')})` : '';
    const when = from || to ? `, ${from ?? 'before'} to ${to ?? 'now'}` : '';
    return `${category.replaceAll('-', ' ')}: ${company}${about}${when}`;
  });
  return `${on}: ${told.join('; ')}.`;
}
