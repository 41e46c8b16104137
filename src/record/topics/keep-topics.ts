import type { Selectable } from 'kysely';
import { ConflictFault, NotFoundFault } from '../../domain/faults.ts';
import { Topic } from '../../domain/topic.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Actor } from '../audit/audit-trail.ts';
import type { RecordDatabase, RecordTables } from '../schema.ts';

/** All topics, by name. */
export async function listTopics(db: RecordDatabase): Promise<Topic[]> {
  return (await db.selectFrom('topics').selectAll().orderBy('name').orderBy('id').execute()).map(toTopic);
}

/** A topic by id; null where there is none. */
export async function findTopic(db: RecordDatabase, id: string): Promise<Topic | null> {
  const row = await db.selectFrom('topics').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toTopic(row) : null;
}

/** Adds a topic or replaces it. */
export async function saveTopic(db: RecordDatabase, now: Date, topic: Topic, by: Actor): Promise<void> {
  const { id, name, description, approvals, subjects } = Topic.parse(topic);
  const columns = { name, description, approvals, subjects: JSON.stringify(subjects) };
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('topics')
      .values({ id, ...columns })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
      .execute();
    await appendAudit(transaction, now, by, { action: 'save topic', on: { kind: 'topic', id }, detail: { name, approvals, subjects } });
  });
}

/** Removes a topic that nothing belongs to. */
export async function removeTopic(db: RecordDatabase, now: Date, id: string, by: Actor): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const topic = await findTopic(transaction, id);
    if (!topic) throw new NotFoundFault(`There is no topic "${id}".`);
    const experts = await transaction.selectFrom('person_topics').select('person').where('topic', '=', id).execute();
    const answers = await answersOfTopic(transaction, id);
    if (experts.length + answers.length > 0) {
      throw new ConflictFault(
        `${topic.name} cannot be removed: it has ${count(experts.length, 'expert')} and ${count(answers.length, 'answer')}. Take them out first.`,
      );
    }
    await transaction.deleteFrom('topics').where('id', '=', id).execute();
    await appendAudit(transaction, now, by, { action: 'remove topic', on: { kind: 'topic', id }, detail: { name: topic.name } });
  });
}

/** The topics of an answer, by name. */
export async function topicsOfAnswer(db: RecordDatabase, answer: string): Promise<Topic[]> {
  const rows = await db
    .selectFrom('topics')
    .innerJoin('answer_topics', 'answer_topics.topic', 'topics.id')
    .selectAll('topics')
    .where('answer_topics.answer', '=', answer)
    .orderBy('topics.name')
    .execute();
  return rows.map(toTopic);
}

/** The ids of the answers of a topic. */
export async function answersOfTopic(db: RecordDatabase, topic: string): Promise<string[]> {
  const rows = await db.selectFrom('answer_topics').select('answer').where('topic', '=', topic).orderBy('answer').execute();
  return rows.map(({ answer }) => answer);
}

/** Replaces the topics of an answer. */
export async function setAnswerTopics(db: RecordDatabase, now: Date, answer: string, topics: string[], by: Actor): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const known = await transaction.selectFrom('answers').select('id').where('id', '=', answer).executeTakeFirst();
    if (!known) throw new NotFoundFault('There is no such answer.');
    await transaction.deleteFrom('answer_topics').where('answer', '=', answer).execute();
    for (const topic of new Set(topics)) {
      if (!(await findTopic(transaction, topic))) throw new NotFoundFault(`There is no topic "${topic}".`);
      await transaction.insertInto('answer_topics').values({ answer, topic }).execute();
    }
    await appendAudit(transaction, now, by, { action: 'set topics', on: { kind: 'answer', id: answer }, detail: { topics } });
  });
}

function toTopic({ id, name, description, approvals, subjects }: Selectable<RecordTables['topics']>): Topic {
  return { id, name, description, approvals, subjects: JSON.parse(subjects) as string[] };
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
