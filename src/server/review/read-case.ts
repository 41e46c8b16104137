import type { Evidence } from '../../domain/evidence.ts';
import { NotFoundFault } from '../../domain/faults.ts';
import { isDisclosureCurrent } from '../../domain/disclosure.ts';
import type { Person } from '../../domain/person.ts';
import type { Thread } from '../../domain/review.ts';
import type { Topic } from '../../domain/topic.ts';
import type { StoredAnswer } from '../../record/record.ts';
import type { Review } from '../../record/reviews/review-record.ts';
import { failingGates, runGates, type GateResult } from '../../review/publish-gates.ts';
import type { BoardPorts } from './board-ports.ts';
import { readArticleToCheck } from './read-article-to-check.ts';

// How many must approve where no topic says otherwise.
const DEFAULT_APPROVALS = 2;

/** A revision before the board, with all that decides what may be done with it. */
export interface ReviewCase {
  stored: StoredAnswer;
  evidence: Evidence;
  review: Review;
  threads: Thread[];
  topics: Topic[];
  /** Equal decisions that settle the review: what the strictest of its topics asks for. */
  required: number;
  /** Ids of those who wrote any revision of the answer. */
  authors: string[];
  /** Empty where the answer abstained: there is nothing to hold against them. */
  gates: GateResult[];
  /** Everybody with an account, by id. */
  people: Map<string, Person>;
}

/** Reads a revision before the board: the newest where none is named. Throws NotFoundFault where there is none. */
export async function readCase(
  { record, library, now }: Pick<BoardPorts, 'record' | 'library' | 'now'>,
  id: string,
  revision?: number,
): Promise<ReviewCase> {
  const state = await record.findAnswerState(id);
  const number = revision ?? state?.newest;
  const stored = number === undefined ? null : await record.findAnswer(id, number);
  const review = stored && (await record.reviews.read(id, stored.answer.revision));
  if (!stored || !review) throw new NotFoundFault('There is no such answer, or no such revision of it.');

  const [evidence, threads, topics, history, everybody] = await Promise.all([
    record.readEvidence(id, review.revision),
    record.reviews.threads(id),
    record.topics.ofAnswer(id),
    record.reviews.history(id),
    record.people.list(),
  ]);
  const people = new Map(everybody.map((person) => [person.id, person]));
  const authors = [...new Set(history.revisions.flatMap(({ note }) => note?.person ?? []))];
  return {
    stored,
    evidence,
    review,
    threads,
    topics,
    required: topics.length > 0 ? Math.max(...topics.map(({ approvals }) => approvals)) : DEFAULT_APPROVALS,
    authors,
    gates: await checkGates({ record, library, now }, { stored, evidence, review, authors, people }),
    people,
  };
}

/** Titles of the gates that keep a revision from being approved. */
export function titlesOfFailing(gates: readonly GateResult[]): string[] {
  return failingGates(gates).map(({ title }) => title);
}

async function checkGates(
  { record, library, now }: Pick<BoardPorts, 'record' | 'library' | 'now'>,
  { stored, evidence, review, authors, people }: Pick<ReviewCase, 'stored' | 'evidence' | 'review' | 'authors' | 'people'>,
): Promise<GateResult[]> {
  const { answer } = stored;
  if (answer.outcome !== 'answered') return [];
  const involved = [...new Set([...authors, ...review.assignments.map(({ person }) => person)])].flatMap((id) => people.get(id) ?? []);
  const disclosed = await Promise.all(
    involved.map(async ({ id, name }) => ({
      name,
      disclosureCurrent: isDisclosureCurrent(await record.people.findDisclosure(id), now()),
    })),
  );
  return runGates(await readArticleToCheck({ answer, evidence }, disclosed, library), review.overrides);
}
