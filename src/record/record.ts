import type { Answer, ReviewStatus } from '../domain/answer.ts';
import type { AnswerWithEvidence, Evidence } from '../domain/evidence.ts';
import type { ModelLedger } from '../models/language-model.ts';
import type { AuditTrail } from './audit/audit-trail.ts';
import type { PeopleRecord } from './people/people-record.ts';
import type { TextsRecord } from './texts/texts-record.ts';
import type { TopicsRecord } from './topics/topics-record.ts';

/** A revision as it was saved. `listed` is publication: shown on the home page and to search engines. */
export interface StoredAnswer {
  answer: Answer;
  status: ReviewStatus;
  listed: boolean;
  /** ISO 8601, when this revision was saved. */
  savedAt: string;
}

/** A line in a list of answers. */
export interface AnswerListing {
  id: string;
  slug: string;
  url: string;
  title: string;
  question: string;
  status: ReviewStatus;
  listed: boolean;
  savedAt: string;
  searchedAt: string;
}

/** What may change about an answer once it is saved, and its newest revision's number and address words. */
export interface AnswerState {
  id: string;
  slug: string;
  revision: number;
  status: ReviewStatus;
  listed: boolean;
}

/** Where the library of accounts (better-auth) keeps its own tables: the record's database as Kysely, and which it is. */
export interface AccountsDatabase {
  db: unknown;
  type: 'sqlite' | 'postgres';
}

/** The port to the database of answers, revisions and their evidence, and of the people who work on them. */
export interface AnswerRecord {
  /** Saves a revision with the evidence it quotes; saving the same id and revision again is a fault. A first revision is unlisted unless told otherwise. */
  saveAnswer(made: AnswerWithEvidence, options?: { listed?: boolean }): Promise<void>;
  /** The newest revision, or the one asked for; null where there is none. */
  findAnswer(id: string, revision?: number): Promise<StoredAnswer | null>;
  /** Cheap to call on every request; null where there is none. */
  findAnswerState(id: string): Promise<AnswerState | null>;
  /** What the revision quotes, as it was when saved. */
  readEvidence(id: string, revision: number): Promise<Evidence>;
  /** Listed answers, newest first. */
  listPublished(limit: number): Promise<AnswerListing[]>;
  /** Lists or unlists an answer; false where there is none. */
  setListed(id: string, listed: boolean): Promise<boolean>;
  /** Answers whose newest revision quotes the source, newest first; unlisted ones only when asked for. */
  answersQuoting(sourceId: string, options: { unlisted: boolean }): Promise<AnswerListing[]>;
  /** What language models said and cost, apart from any answer. */
  modelCalls: ModelLedger;
  readonly people: PeopleRecord;
  readonly topics: TopicsRecord;
  readonly texts: TextsRecord;
  readonly audit: AuditTrail;
  readonly accounts: AccountsDatabase;
  close(): Promise<void>;
}
