import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeAnswer } from '../../../test/fixtures/make-answer.ts';
import { ConflictFault, NotFoundFault } from '../../domain/faults.ts';
import type { AnswerRecord } from '../record.ts';
import type { RecordUnderTest } from '../record-contract.ts';

const BY = { program: 'command line' } as const;
const SKIN = { id: 'skin', name: 'Skin', description: 'Of the skin', approvals: 3, subjects: ['Alopecia Areata'] };

/** What every database must hold of topics, the site's own texts and the audit trail. */
export function topicsContract(name: string, create: () => Promise<RecordUnderTest>): void {
  describe(`topics, texts and audit: ${name}`, () => {
    let database: RecordUnderTest;
    let record: AnswerRecord;
    beforeEach(async () => {
      database = await create();
      record = await database.open(() => new Date('2026-05-02T12:00:00.000Z'));
    });
    afterEach(async () => {
      await record.close();
      await database.dispose();
    });

    it('gives topics back by name, and replaces one of the same id', async () => {
      await record.topics.save(SKIN, BY);
      await record.topics.save({ ...SKIN, id: 'joints', name: 'Joints' }, BY);
      await record.topics.save({ ...SKIN, name: 'Dermatology' }, BY);
      expect((await record.topics.list()).map((topic) => topic.name)).toEqual(['Dermatology', 'Joints']);
      expect(await record.topics.find('skin')).toEqual({ ...SKIN, name: 'Dermatology' });
    });

    it('knows which answers belong to a topic, and does not remove one in use', async () => {
      await record.topics.save(SKIN, BY);
      const { id } = makeAnswer().answer;
      await record.saveAnswer(makeAnswer());
      await record.topics.setAnswerTopics(id, ['skin', 'skin'], BY);
      expect(await record.topics.ofAnswer(id)).toEqual([SKIN]);
      expect(await record.topics.answersOf('skin')).toEqual([id]);
      await expect(record.topics.remove('skin', BY)).rejects.toThrow(ConflictFault);
      await expect(record.topics.setAnswerTopics(id, ['nothing'], BY)).rejects.toThrow(NotFoundFault);
      expect(await record.topics.ofAnswer(id)).toEqual([SKIN]);
      await expect(record.topics.setAnswerTopics('nothing', [], BY)).rejects.toThrow(NotFoundFault);
      await record.topics.setAnswerTopics(id, [], BY);
      await record.topics.remove('skin', BY);
      expect(await record.topics.list()).toEqual([]);
      await expect(record.topics.remove('skin', BY)).rejects.toThrow(NotFoundFault);
    });

    it('keeps the makers of drugs, each once', async () => {
      const maker = { drug: 'examplinib', company: 'Acme' };
      await record.topics.addMaker({ ...maker, drug: 'Examplinib' }, BY);
      await record.topics.addMaker(maker, BY);
      expect(await record.topics.listMakers()).toEqual([maker]);
      await record.topics.removeMaker(maker, BY);
      expect(await record.topics.listMakers()).toEqual([]);
    });

    it('keeps every version of a text, and loses no change of two at once', async () => {
      const save = (body: string, basedOn: number) => record.texts.save({ name: 'policy', body, note: `to ${body}`, basedOn }, BY);
      expect(await record.texts.find('policy')).toBeNull();
      await save('one', 0);
      await save('two', 1);
      await expect(save('lost', 1)).rejects.toThrow(ConflictFault);
      expect(await record.texts.find('policy')).toMatchObject({
        version: 2,
        body: 'two',
        note: 'to two',
        savedBy: 'program: command line',
      });
      expect(await record.texts.find('policy', 1)).toMatchObject({ body: 'one' });
      expect((await record.texts.list('policy')).map(({ version }) => version)).toEqual([2, 1]);
      expect(await record.texts.list('board')).toEqual([]);
    });

    it('tells who did what on what, the newest first', async () => {
      await record.topics.save(SKIN, { person: 'p-ada' });
      await record.audit.append(BY, { action: 'approve revision', on: { kind: 'answer', id: 'a1' }, detail: { revision: 2 } });
      const [newest, oldest] = await record.audit.list({ limit: 10 });
      expect(newest).toMatchObject({ position: 2, who: 'program: command line', action: 'approve revision', detail: { revision: 2 } });
      expect(oldest).toMatchObject({ position: 1, who: 'p-ada', action: 'save topic', on: { kind: 'topic', id: 'skin' } });
      expect(await record.audit.list({ limit: 10, on: { kind: 'answer', id: 'a1' } })).toEqual([newest]);
      expect(await record.audit.list({ limit: 10, before: 2 })).toEqual([oldest]);
      expect((await record.audit.check()).broken).toBeNull();
    });

    it('leaves no entry for what was not done', async () => {
      await expect(record.topics.setAnswerTopics('nothing', [], BY)).rejects.toThrow(NotFoundFault);
      expect(await record.audit.list({ limit: 10 })).toEqual([]);
    });

    it('numbers what several do at once without gaps', async () => {
      const other = await database.open(() => new Date('2026-05-02T12:00:00.000Z'));
      const note = (id: number) => ({ action: 'test', on: { kind: 'test', id: String(id) } });
      await Promise.all(Array.from({ length: 20 }, (_, id) => (id % 2 ? record : other).audit.append(BY, note(id))));
      await other.close();
      expect((await record.audit.list({ limit: 50 })).map(({ position }) => position)).toEqual(
        Array.from({ length: 20 }, (_, i) => 20 - i),
      );
      expect((await record.audit.check()).broken).toBeNull();
    });
  });
}
