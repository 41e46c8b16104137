import type { Answer } from '../../domain/answer.ts';
import type { Source } from '../../domain/source.ts';
import type { LibraryReader } from '../../library/library.ts';
import type { AnswerRecord } from '../../record/record.ts';
import { findConflicts, type Conflict, type ConflictSubjects } from '../../review/find-conflicts.ts';
import { findRivals, narrowClasses } from '../../review/find-rivals.ts';
import { listMakers } from '../../review/list-makers.ts';

const LABELS_READ = 500;

interface ConflictPorts {
  record: Pick<AnswerRecord, 'people' | 'topics'>;
  library: LibraryReader;
}

/** The conflicts of each person with an answer, by person's id; somebody without one is left out. What the answer touches is read once for all. */
export async function findAnswerConflicts(
  { record, library }: ConflictPorts,
  answer: Pick<Answer, 'interpretation'>,
  people: string[],
  now: Date,
): Promise<Map<string, Conflict[]>> {
  const subjects = await readConflictSubjects({ record, library }, answer);
  const conflicts = new Map<string, Conflict[]>();
  for (const person of people) {
    const found = findConflicts(await record.people.findDisclosure(person), subjects, now);
    if (found.length > 0) conflicts.set(person, found);
  }
  return conflicts;
}

/** What an answer touches: its drugs, their rivals in the library, and who makes them. */
async function readConflictSubjects({ record, library }: ConflictPorts, { interpretation }: Pick<Answer, 'interpretation'>) {
  const { drugs, conditions } = interpretation;
  const classes = new Set(drugs.flatMap(narrowClasses));
  const known = (await library.subjects()).filter((subject) => subject.type === 'drug');
  const ofClass = known.filter(({ name }) => narrowClasses(name).some((className) => classes.has(className)));
  const onConditions = conditions.length > 0 ? await readLabels(library, { conditions }) : [];
  const rivals = findRivals({ drugs, conditions }, ofClass, onConditions);
  const labels = await readLabels(library, { drugs: [...drugs, ...rivals.map((rival) => rival.drug)] });
  return { drugs, rivals, makers: listMakers(labels, await record.topics.listMakers()) } satisfies ConflictSubjects;
}

async function readLabels(library: LibraryReader, about: { drugs?: string[]; conditions?: string[] }): Promise<Source[]> {
  if (about.drugs?.length === 0) return [];
  const { sources } = await library.browse({ ...about, kinds: ['drug-label', 'technology-appraisal'] }, 0, LABELS_READ);
  return sources;
}
