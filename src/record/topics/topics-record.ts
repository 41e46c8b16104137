import type { Topic } from '../../domain/topic.ts';
import type { Actor } from '../audit/audit-trail.ts';

/** Who makes a drug, as an editor noted it. */
export interface Maker {
  /** Lower case. */
  drug: string;
  company: string;
}

/** The port to topics, which answers belong to them, and the makers of drugs. Each change is in the audit trail. */
export interface TopicsRecord {
  /** By name. */
  list(): Promise<Topic[]>;
  find(id: string): Promise<Topic | null>;
  /** Adds a topic or replaces the one of this id. */
  save(topic: Topic, by: Actor): Promise<void>;
  /** Throws ConflictFault while a person or an answer has it, NotFoundFault where there is none. */
  remove(id: string, by: Actor): Promise<void>;
  /** The topics of an answer, by name. */
  ofAnswer(answer: string): Promise<Topic[]>;
  /** Replaces the topics of an answer. Throws NotFoundFault where the answer or a topic is unknown. */
  setAnswerTopics(answer: string, topics: string[], by: Actor): Promise<void>;
  /** The ids of the answers of a topic. */
  answersOf(topic: string): Promise<string[]>;

  /** By drug, then company. */
  listMakers(): Promise<Maker[]>;
  addMaker(maker: Maker, by: Actor): Promise<void>;
  removeMaker(maker: Maker, by: Actor): Promise<void>;
}
