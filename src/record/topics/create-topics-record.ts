import type { RecordDatabase } from '../schema.ts';
import { addMaker, listMakers, removeMaker } from './keep-makers.ts';
import { answersOfTopic, findTopic, listTopics, removeTopic, saveTopic, setAnswerTopics, topicsOfAnswer } from './keep-topics.ts';
import type { TopicsRecord } from './topics-record.ts';

/** Topics and makers on a database whose tables are up to date. */
export function createTopicsRecord(db: RecordDatabase, now: () => Date): TopicsRecord {
  return {
    list: () => listTopics(db),
    find: (id) => findTopic(db, id),
    save: (topic, by) => saveTopic(db, now(), topic, by),
    remove: (id, by) => removeTopic(db, now(), id, by),
    ofAnswer: (answer) => topicsOfAnswer(db, answer),
    setAnswerTopics: (answer, topics, by) => setAnswerTopics(db, now(), answer, topics, by),
    answersOf: (topic) => answersOfTopic(db, topic),
    listMakers: () => listMakers(db),
    addMaker: (maker, by) => addMaker(db, now(), maker, by),
    removeMaker: (maker, by) => removeMaker(db, now(), maker, by),
  };
}
