import type { ModelLedger } from '../../models/language-model.ts';
import type { RecordDatabase } from '../schema.ts';

/** The calls of language models, as the record keeps them. */
export function keepModelCalls(db: RecordDatabase): ModelLedger {
  return {
    async findReply(key) {
      const found = await db
        .selectFrom('model_calls')
        .select('reply')
        .where('key', '=', key)
        .where('reply', 'is not', null)
        .limit(1)
        .executeTakeFirst();
      return found?.reply ?? null;
    },
    async noteCall(call) {
      await db.insertInto('model_calls').values(call).execute();
    },
    async tokensOn(day) {
      const { tokens } = await db
        .selectFrom('model_calls')
        .select(({ fn }) => fn.sum<number | null>('tokens').as('tokens'))
        .where('day', '=', day)
        .executeTakeFirstOrThrow();
      return Number(tokens ?? 0);
    },
  };
}
