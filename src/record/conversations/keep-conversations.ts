import { findAnswer } from '../answers/find-answer.ts';
import { removeAnswer } from '../answers/remove-answer.ts';
import type { Conversations } from '../record.ts';
import type { RecordDatabase } from '../schema.ts';

/** Conversations, as the record keeps them. */
export function keepConversations(db: RecordDatabase): Conversations {
  return {
    addTurn: ({ answer, after, fresh }) =>
      db.transaction().execute(async (transaction) => {
        const goesOn = await transaction
          .selectFrom('conversation_turns')
          .innerJoin('answers', 'answers.id', 'conversation_turns.answer')
          .select('conversation')
          .where('answer', '=', after)
          .where('position', '>', 0)
          .where('listed', '=', 0)
          .executeTakeFirst();
        const conversation = goesOn?.conversation ?? fresh;
        if (!goesOn) await transaction.insertInto('conversation_turns').values({ conversation, position: 0, answer: after }).execute();
        const { last } = await transaction
          .selectFrom('conversation_turns')
          .select(({ fn }) => fn.max('position').as('last'))
          .where('conversation', '=', conversation)
          .executeTakeFirstOrThrow();
        await transaction
          .insertInto('conversation_turns')
          .values({ conversation, position: last + 1, answer })
          .execute();
      }),

    async conversationOf(answer) {
      const turn = await db
        .selectFrom('conversation_turns')
        .select('conversation')
        .where('answer', '=', answer)
        .where('position', '>', 0)
        .executeTakeFirst();
      return turn?.conversation ?? null;
    },

    async readTurns(id) {
      const turns = await turnsOf(db, id);
      const found = await Promise.all(turns.map(({ answer }) => findAnswer(db, answer)));
      return turns.flatMap(({ answer, position }, i) => {
        const stored = found[i];
        return stored ? [{ answer, asked: position === 0 ? null : (stored.answer.resolution?.asked ?? null), stored }] : [];
      });
    },

    remove: (id) =>
      db.transaction().execute(async (transaction) => {
        const turns = await turnsOf(transaction, id);
        if (!turns.length) return false;
        await transaction.deleteFrom('conversation_turns').where('conversation', '=', id).execute();
        for (const { answer, position } of turns) if (position > 0) await removeAnswer(transaction, answer);
        return true;
      }),
  };
}

const turnsOf = (db: RecordDatabase, id: string) =>
  db.selectFrom('conversation_turns').select(['answer', 'position']).where('conversation', '=', id).orderBy('position').execute();
