import { randomUUID } from 'node:crypto';
import { ask } from '../../answer/ask.ts';
import { interpretQuestion } from '../../answer/interpret-question.ts';
import { readLibraryWords } from '../../answer/read-library-words.ts';
import { slugOf } from '../../answer/title-answer.ts';
import { writeBoardText } from '../../answer/write-board-text.ts';
import type { Answered } from '../../domain/answer.ts';
import { ConflictFault, InputFault, NotFoundFault } from '../../domain/faults.ts';
import type { Person } from '../../domain/person.ts';
import type { ChangeReason } from '../../domain/review.ts';
import type { Draft } from '../../record/reviews/review-record.ts';
import { numberReferences } from '../../review/revise/number-references.ts';
import { makeAnswerId } from '../make-answer-id.ts';
import type { Site } from '../site.ts';

type DraftPorts = Pick<Site, 'record' | 'library' | 'version'> & { now?: () => Date };

const NOW = () => new Date();

/** Begins the next revision of an answer from its newest one. */
export async function startRevision({ record }: DraftPorts, id: string, person: Person): Promise<string> {
  const state = await record.findAnswerState(id);
  const stored = state && (await record.findAnswer(id, state.newest));
  if (!stored) throw new NotFoundFault('There is no such answer.');
  const { answer } = stored;
  if (answer.outcome !== 'answered')
    throw new InputFault('This answer found not enough evidence: there is nothing to revise. Ask again from the library instead.');
  const made = { answer, evidence: await record.readEvidence(id, answer.revision) };
  return keepNew({ record }, { answer: id, base: answer.revision, person: person.id, made, note: '' });
}

/** Begins the next revision of an answer by answering its question from the library as it is now. */
export async function askAgain({ record, library, version, now = NOW }: DraftPorts, id: string, person: Person): Promise<string> {
  const state = await record.findAnswerState(id);
  const stored = state && (await record.findAnswer(id, state.newest));
  if (!stored) throw new NotFoundFault('There is no such answer.');
  const { question, audience } = stored.answer;
  const made = await ask({ id, question, audience }, { library: await library.reader(), now, version });
  if (made.answer.outcome === 'abstained') throw new InputFault(`The library does not answer this question now: ${made.answer.reason}`);
  return keepNew({ record }, { answer: id, base: stored.answer.revision, person: person.id, made, note: '' });
}

/** Begins an answer from scratch: no sections, no claims; what the question is about is read from its words. */
export async function startFromScratch(
  { record, library, version, now = NOW }: DraftPorts,
  { question, title }: { question: string; title: string },
  person: Person,
): Promise<string> {
  const reader = await library.reader();
  const [{ vocabulary, isKnown }, summary] = await Promise.all([readLibraryWords(question, reader), reader.summary()]);
  const read = interpretQuestion(question, vocabulary, isKnown);
  const id = makeAnswerId();
  const answer: Answered = {
    outcome: 'answered',
    response: 'direct',
    verdict: null,
    id,
    ...addressOf(title, id),
    revision: 1,
    status: 'submitted',
    audience: 'clinician',
    language: 'en',
    question,
    title,
    questionType: read.type,
    interpretation: {
      drugs: read.drugs.map((drug) => drug.plain),
      conditions: read.conditions.map((condition) => condition.plain),
      populations: read.populations,
      jurisdictions: read.places,
      corrected: [],
    },
    boardText: writeBoardText(read, 'clinician'),
    searchedAt: now().toISOString(),
    provenance: {
      library: { snapshot: summary.snapshot, sources: summary.sources, newest: summary.newest },
      composer: 'by hand',
      version,
      dropped: [],
      ms: 0,
    },
    bottomLine: [],
    sections: [],
    references: [],
    disagreements: [],
    gaps: [],
  };
  const made = { answer, evidence: { passages: [], sources: [] } };
  return keepNew({ record }, { answer: id, base: 0, person: person.id, made, note: '' });
}

/** Submits a draft as the next revision, which starts its review anew. Throws ConflictFault where another was submitted meanwhile. */
export async function submitDraft(
  { record }: Pick<DraftPorts, 'record'>,
  draft: Draft,
  { reason, note }: { reason: ChangeReason; note: string },
  person: Person,
): Promise<{ answer: string; revision: number }> {
  const newest = (await record.findAnswerState(draft.answer))?.newest ?? 0;
  if (newest !== draft.base) throw new ConflictFault(`Revision ${newest} was submitted while this one was written. Begin again from it.`);
  const { answer, evidence } = draft.made;
  if (answer.outcome !== 'answered') throw new InputFault('An answer without evidence cannot be submitted.');
  const sections = answer.sections.filter((section) => section.claims.length > 0 || section.gap !== null);
  if (!sections.some((section) => section.claims.length > 0)) throw new InputFault('Add at least one sentence with its quote first.');
  if (draft.base > 0 && !note.trim()) throw new InputFault('Say what changed and why: readers see it in the history.', { field: 'note' });
  const revision = newest + 1;
  const made = numberReferences(
    {
      ...answer,
      ...addressOf(answer.title, answer.id),
      sections,
      revision,
      status: 'submitted',
    },
    evidence,
  );
  await record.saveAnswer(made, { change: { reason, note: note.trim(), person: { id: person.id, name: person.name } } });
  await record.reviews.dropDraft(draft.id);
  return { answer: answer.id, revision };
}

function addressOf(title: string, id: string): Pick<Answered, 'slug' | 'url'> {
  const slug = slugOf(title);
  return { slug, url: `/answers/${slug}-${id}` };
}

async function keepNew({ record }: Pick<DraftPorts, 'record'>, draft: Omit<Draft, 'id' | 'updatedAt'>): Promise<string> {
  const id = randomUUID();
  await record.reviews.saveDraft({ ...draft, id });
  return id;
}
