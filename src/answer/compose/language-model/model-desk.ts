import { ModelFault } from '../../../domain/faults.ts';
import type { ModelRequest, ModelUse } from '../../../models/language-model.ts';

/** A model at the service of one answer: within the answer's time and tokens, with an account of what was asked. */
export interface ModelDesk {
  /** Null where the call failed or could not be made; why stands in `trouble`, unless the reply is not missed. */
  ask<T>(request: ModelRequest<T>, onPartial?: (partial: unknown) => void, options?: { missed: boolean }): Promise<T | null>;
  readonly readsCritically: boolean;
  readonly model: ModelUse['model'];
  readonly account: DeskAccount;
}

export interface DeskAccount {
  prompts: Set<string>;
  tokens: { in: number; out: number };
  /** The first trouble of this answer, in a plain sentence. */
  trouble: string | null;
}

/** After these, the other calls of an answer would fail the same way. */
const CLOSES_DESK = new Set<ModelFault['trouble']>([
  'unreachable',
  'slow',
  'key-refused',
  'unknown-model',
  'rate-limited',
  'failing',
  'request-refused',
  'limit-reached',
]);
const CHARACTERS_A_TOKEN = 4;

/** Opens a desk for one answer. Its time begins now. */
export function openDesk({ model, answerMs, answerTokens, readsCritically }: ModelUse): ModelDesk {
  const signal = AbortSignal.timeout(answerMs);
  const account: DeskAccount = { prompts: new Set(), tokens: { in: 0, out: 0 }, trouble: null };
  let promised = 0;
  let closed = false;
  return {
    model,
    readsCritically,
    account,
    async ask(request, onPartial, { missed } = { missed: true }) {
      if (closed) return null;
      const most = Math.ceil((request.instructions.length + request.input.length) / CHARACTERS_A_TOKEN) + request.mostTokens;
      try {
        const { tokens } = account;
        if (tokens.in + tokens.out + promised + most > answerTokens)
          throw new ModelFault('limit-reached', 'The limit that this site sets for one answer of its language model was reached.');
        promised += most;
        account.prompts.add(request.prompt);
        const reply = await model.ask(request, { signal, ...(onPartial && { onPartial }) }).finally(() => (promised -= most));
        tokens.in += reply.tokens.in;
        tokens.out += reply.tokens.out;
        return reply.value;
      } catch (fault) {
        if (!(fault instanceof ModelFault)) throw fault;
        if (CLOSES_DESK.has(fault.trouble)) closed = true;
        if (closed || missed) account.trouble ??= fault.message;
        return null;
      }
    },
  };
}
