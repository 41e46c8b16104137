import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeAnswer, makeSource } from '../../test/fixtures/make-answer.ts';
import { Answer } from '../domain/answer.ts';
import { ConflictFault, InputFault } from '../domain/faults.ts';
import type { AnswerRecord } from './record.ts';

export interface RecordUnderTest {
  /** Opens the same database again, as another process would. */
  open(now: () => Date): Promise<AnswerRecord>;
  dispose(): Promise<void>;
}

const NOON = new Date('2026-05-02T12:00:00.000Z');
const later = (hours: number) => new Date(NOON.getTime() + hours * 3_600_000);

/** What every database of the record must hold; `create` gives an empty one. */
export function recordContract(name: string, create: () => Promise<RecordUnderTest>): void {
  describe(`record: ${name}`, () => {
    let database: RecordUnderTest;
    let record: AnswerRecord;
    let time = NOON;

    beforeEach(async () => {
      time = NOON;
      database = await create();
      record = await database.open(() => time);
    });
    afterEach(async () => {
      await record.close();
      await database.dispose();
    });

    it('keeps what models said by the hash of the request, and what it cost by day', async () => {
      const { modelCalls } = record;
      await modelCalls.noteCall({ key: 'a', reply: null, tokens: 5, day: '2026-05-01' });
      expect(await modelCalls.findReply('a')).toBeNull();
      await modelCalls.noteCall({ key: 'a', reply: '{"x":1}', tokens: 7, day: '2026-05-01' });
      await modelCalls.noteCall({ key: 'b', reply: null, tokens: 11, day: '2026-05-02' });
      expect(await modelCalls.findReply('a')).toBe('{"x":1}');
      expect(await modelCalls.findReply('b')).toBeNull();
      expect(await modelCalls.tokensOn('2026-05-01')).toBe(12);
      expect(await modelCalls.tokensOn('2026-05-03')).toBe(0);
    });

    it('gives a saved answer back word for word, unlisted', async () => {
      const made = makeAnswer();
      await record.saveAnswer(made);
      const stored = await record.findAnswer(made.answer.id);
      expect(stored).toEqual({ answer: made.answer, status: 'submitted', listed: false, savedAt: NOON.toISOString() });
      expect(Answer.parse(stored?.answer)).toEqual(made.answer);
    });

    it('gives the evidence back as it was, in its order', async () => {
      const made = makeAnswer();
      made.evidence.sources.push(makeSource('aaa-first-by-name'));
      await record.saveAnswer(made);
      expect(await record.readEvidence(made.answer.id, 1)).toEqual(made.evidence);
      expect(await record.readEvidence(made.answer.id, 2)).toEqual({ passages: [], sources: [] });
    });

    it('keeps each revision with its own evidence', async () => {
      const first = makeAnswer();
      const second = makeAnswer({ revision: 2, title: 'Dosing, again', slug: 'dosing-again' });
      second.evidence.sources = [{ ...makeSource(), standing: 'superseded' }];
      await record.saveAnswer(first);
      await record.saveAnswer(second);

      const { id } = first.answer;
      expect((await record.findAnswer(id))?.answer.title).toBe('Dosing, again');
      expect((await record.findAnswer(id, 1))?.answer).toEqual(first.answer);
      expect((await record.readEvidence(id, 1)).sources[0]?.standing).toBe('current');
      expect((await record.readEvidence(id, 2)).sources[0]?.standing).toBe('superseded');
      expect(await record.findAnswerState(id)).toEqual({
        id,
        slug: 'dosing-again',
        revision: 2,
        newest: 2,
        status: 'submitted',
        listed: false,
        changes: 2,
      });
    });

    it('refuses to save the same revision again and keeps the first', async () => {
      await record.saveAnswer(makeAnswer());
      const again = makeAnswer({ title: 'Another title' });
      await expect(record.saveAnswer(again)).rejects.toThrow(ConflictFault);
      expect((await record.findAnswer(again.answer.id))?.answer.title).toBe('Dosing of examplinib in adults');
    });

    it('refuses an answer whose evidence lacks the quoted words, and saves nothing of it', async () => {
      const made = makeAnswer();
      made.evidence.passages[0]!.text = `x${made.evidence.passages[0]!.text}`;
      await expect(record.saveAnswer(made)).rejects.toThrow(InputFault);
      expect(await record.findAnswer(made.answer.id)).toBeNull();
    });

    it('refuses an answer whose evidence lacks the source of a reference', async () => {
      const made = makeAnswer();
      made.evidence.sources = [];
      await expect(record.saveAnswer(made)).rejects.toThrow(/reference 1, examplinib-us-label/);
      expect(await record.findAnswerState(made.answer.id)).toBeNull();
    });

    it('knows nothing of an id that was never saved', async () => {
      expect(await record.findAnswer("x' or '1'='1")).toBeNull();
      expect(await record.findAnswerState('nothing')).toBeNull();
      expect(await record.findAnswer(makeAnswer().answer.id, 7)).toBeNull();
      expect(await record.setListed('nothing', true)).toBe(false);
    });

    it('lists published answers only, the newest first', async () => {
      for (const [hour, id] of ['a1', 'b2', 'c3'].entries()) {
        time = later(hour);
        await record.saveAnswer(makeAnswer({ id }));
      }
      expect(await record.listPublished(10)).toEqual([]);
      expect(await record.setListed('a1', true)).toBe(true);
      expect(await record.setListed('c3', true)).toBe(true);
      expect((await record.listPublished(10)).map((answer) => answer.id)).toEqual(['c3', 'a1']);
      expect((await record.listPublished(1)).map((answer) => answer.id)).toEqual(['c3']);
      expect((await record.listPublished(1))[0]).toMatchObject({
        listed: true,
        savedAt: later(2).toISOString(),
        url: makeAnswer({ id: 'c3' }).answer.url,
      });

      await record.setListed('c3', false);
      expect((await record.listPublished(10)).map((answer) => answer.id)).toEqual(['a1']);
    });

    it('saves a first revision as published when told to, whole in one step', async () => {
      await record.saveAnswer(makeAnswer(), { listed: true });
      expect(await record.listPublished(10)).toHaveLength(1);
    });

    it('stays published when a new revision is saved', async () => {
      await record.saveAnswer(makeAnswer());
      await record.setListed(makeAnswer().answer.id, true);
      await record.saveAnswer(makeAnswer({ revision: 2 }));
      expect((await record.findAnswer(makeAnswer().answer.id))?.listed).toBe(true);
    });

    it('says which answers quote a source: by their newest revision, unlisted ones only when asked for', async () => {
      await record.saveAnswer(makeAnswer({ id: 'a1' }));
      const without = makeAnswer({ id: 'a1', revision: 2 });
      if (without.answer.outcome === 'answered') Object.assign(without.answer, { sections: [], references: [], bottomLine: [] });
      time = later(1);
      await record.saveAnswer(makeAnswer({ id: 'b2' }));
      const source = makeSource().id;
      const ids = async (unlisted: boolean) => (await record.answersQuoting(source, { unlisted })).map((answer) => answer.id);

      expect(await ids(true)).toEqual(['b2', 'a1']);
      expect(await ids(false)).toEqual([]);
      await record.setListed('a1', true);
      expect(await ids(false)).toEqual(['a1']);
      await record.saveAnswer(without);
      expect(await ids(true)).toEqual(['b2']);
    });

    it('is seen by a second opening at once, and saves from both lose nothing', async () => {
      const other = await database.open(() => time);
      try {
        const ids = Array.from({ length: 20 }, (_, index) => `answer${index}`);
        await Promise.all(ids.map((id, index) => (index % 2 ? record : other).saveAnswer(makeAnswer({ id }))));
        for (const id of ids) {
          expect((await record.findAnswerState(id))?.id).toBe(id);
          expect((await other.readEvidence(id, 1)).passages).toHaveLength(1);
        }
      } finally {
        await other.close();
      }
    });
  });
}
