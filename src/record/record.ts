import type { Answer, ReviewStatus } from '../domain/answer.ts';
import type { AnswerWithEvidence, Evidence } from '../domain/evidence.ts';
import type { ModelLedger } from '../models/language-model.ts';
import type { ChangeReason } from '../domain/review.ts';
import type { AuditTrail } from './audit/audit-trail.ts';
import type { PeopleRecord } from './people/people-record.ts';
import type { ActingPerson, ReviewRecord } from './reviews/review-record.ts';
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

/** What may change about an answer once it is saved, and which revision readers see: the last approved one, else the newest. */
export interface AnswerState {
  id: string;
  slug: string;
  /** The revision that readers see, and its status. */
  revision: number;
  status: ReviewStatus;
  newest: number;
  listed: boolean;
  /** Grows with every change of what the answer's page says. */
  changes: number;
}

/** Who wrote a revision, and why. */
export interface RevisionChange {
  reason: ChangeReason;
  note: string;
  person: ActingPerson;
}

/** Where the library of accounts (better-auth) keeps its own tables: the record's database as Kysely, and which it is. */
export interface AccountsDatabase {
  db: unknown;
  type: 'sqlite' | 'postgres';
}

/** One question of a conversation, in its order. */
export interface ConversationTurn {
  answer: string;
  /** What was typed; null for the question it began with. */
  asked: string | null;
  stored: StoredAnswer;
}

/**
 * Conversations: an answer, and what was asked on after it. A conversation has an id of its own, as unguessable as an answer's, since an answer
 * that many read may begin many of them.
 */
export interface Conversations {
  /**
   * Notes that an answer was asked for after another. It goes on with the conversation that made the other one, unless that answer is
   * published by now; else it begins the conversation `fresh`.
   */
  addTurn(turn: { answer: string; after: string; fresh: string }): Promise<void>;
  /** The conversation that an answer was made in; null where it was asked by itself. */
  conversationOf(answer: string): Promise<string | null>;
  /** Its questions with the newest revisions of their answers; none where there is no such conversation. */
  readTurns(id: string): Promise<ConversationTurn[]>;
  /** Forgets a conversation and the answers made in it; what is published or under review stays. False where there is none. */
  remove(id: string): Promise<boolean>;
}

/** The port to the database of answers, revisions and their evidence, and of the people who work on them. */
export interface AnswerRecord {
  /** Saves a revision with the evidence it quotes; saving the same id and revision again is a fault. A first revision is unlisted unless told otherwise. */
  saveAnswer(made: AnswerWithEvidence, options?: { listed?: boolean; change?: RevisionChange }): Promise<void>;
  /** The revision that readers see, or the one asked for; null where there is none. */
  findAnswer(id: string, revision?: number): Promise<StoredAnswer | null>;
  /** Cheap to call on every request; null where there is none. */
  findAnswerState(id: string): Promise<AnswerState | null>;
  /** What the revision quotes, as it was when saved. */
  readEvidence(id: string, revision: number): Promise<Evidence>;
  /** Listed answers, newest first. */
  listPublished(limit: number): Promise<AnswerListing[]>;
  /** Lists or unlists an answer; false where there is none. */
  setListed(id: string, listed: boolean, person?: ActingPerson): Promise<boolean>;
  /** Answers whose revision that readers see quotes the source, newest first; unlisted ones only when asked for. */
  answersQuoting(sourceId: string, options: { unlisted: boolean }): Promise<AnswerListing[]>;
  readonly conversations: Conversations;
  /** What language models said and cost, apart from any answer. */
  modelCalls: ModelLedger;
  readonly people: PeopleRecord;
  readonly topics: TopicsRecord;
  readonly texts: TextsRecord;
  readonly reviews: ReviewRecord;
  readonly audit: AuditTrail;
  readonly accounts: AccountsDatabase;
  close(): Promise<void>;
}
