import type { Kysely } from 'kysely';
import type { ReviewStatus } from '../domain/answer.ts';
import type { AuditTables } from './audit/audit-tables.ts';
import type { PeopleTables } from './people/people-tables.ts';
import type { ReviewTables } from './reviews/review-tables.ts';
import type { TextsTables } from './texts/texts-tables.ts';
import type { TopicsTables } from './topics/topics-tables.ts';

/** The tables of the record. Only text and integers, so that every database keeps them alike; times are ISO 8601, flags 0 or 1. */
export interface RecordTables extends PeopleTables, TopicsTables, TextsTables, AuditTables, ReviewTables {
  answers: AnswersTable;
  revisions: RevisionsTable;
  evidence_passages: EvidenceTable;
  evidence_sources: EvidenceTable;
  revision_passages: RevisionEvidenceTable;
  revision_sources: RevisionEvidenceTable;
  quoted_sources: QuotedSourcesTable;
  model_calls: ModelCallsTable;
  conversation_turns: ConversationTurnsTable;
}

/** One answer, whatever its revisions: `newest` is the number of its newest revision. */
interface AnswersTable {
  id: string;
  newest: number;
  /** The revision that readers see. */
  shown: number;
  listed: number;
  /** When it was first listed. */
  published_at: string | null;
  changes: number;
}

/** Never changed once saved, but for what review says of it (status, approval, next review). `body` is the whole answer as JSON; the other columns repeat what lists show. */
interface RevisionsTable {
  answer: string;
  revision: number;
  status: ReviewStatus;
  slug: string;
  url: string;
  title: string;
  question: string;
  searched_at: string;
  saved_at: string;
  body: string;
  approved_at: string | null;
  /** YYYY-MM-DD, once approved. */
  review_due: string | null;
}

/** A passage or a source as it was when quoted, under the sha256 of `body` (JSON). */
interface EvidenceTable {
  hash: string;
  body: string;
}

/** Which evidence a revision owns, in the order it came in. */
interface RevisionEvidenceTable {
  answer: string;
  revision: number;
  position: number;
  hash: string;
}

/** Which sources the claims of a revision quote. */
interface QuotedSourcesTable {
  source: string;
  answer: string;
  revision: number;
}

/** A call of a language model under the hash of its request; `reply` is null where it brought nothing. `day` is YYYY-MM-DD, in UTC. */
interface ModelCallsTable {
  key: string;
  reply: string | null;
  tokens: number;
  day: string;
}

/** An answer's place in a conversation. The first place holds the answer it began with, which may begin several. */
interface ConversationTurnsTable {
  conversation: string;
  position: number;
  answer: string;
}

export type RecordDatabase = Kysely<RecordTables>;
