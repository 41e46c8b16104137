import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ModelFault } from '../domain/faults.ts';
import { estimate } from './call-model.ts';
import { modelFault } from './explain-trouble.ts';
import type { AskOptions, LanguageModel, ModelLedger, ModelReply, ModelRequest } from './language-model.ts';
import type { ModelSettings } from './model-settings.ts';

/**
 * The same model with a memory and a limit a day: what was said to the very same request, by the same model and prompt, is said again for nothing;
 * every call's tokens count for the day, also of one that brought nothing. What is remembered is checked against the schema, and by its reader, like
 * anything else a model says.
 */
export function keepLedger(
  model: LanguageModel,
  settings: Pick<ModelSettings, 'dayTokens' | 'temperature' | 'url'>,
  ledger: ModelLedger,
  now: () => Date,
): LanguageModel {
  return {
    ...model,
    async ask<T>(request: ModelRequest<T>, options: AskOptions): Promise<ModelReply<T>> {
      const key = keyOf(model, settings, request);
      const remembered = read(request.schema, await ledger.findReply(key));
      if (remembered) {
        options.onPartial?.(remembered.value);
        return { value: remembered.value, tokens: { in: 0, out: 0 } };
      }
      const day = now().toISOString().slice(0, 10);
      const paid = estimate(request.instructions + request.input);
      if ((await ledger.tokensOn(day)) + paid > settings.dayTokens) throw modelFault('limit-reached');
      try {
        const reply = await model.ask(request, options);
        await ledger.noteCall({ key, reply: JSON.stringify(reply.value), tokens: reply.tokens.in + reply.tokens.out, day });
        return reply;
      } catch (fault) {
        if (fault instanceof ModelFault && COSTS.has(fault.trouble))
          await ledger.noteCall({ key, reply: null, tokens: paid + (fault.trouble === 'endless' ? request.mostTokens : 0), day });
        throw fault;
      }
    },
  };
}

/** Troubles that come after the model has read the request. */
const COSTS = new Set(['slow', 'cut-off', 'no-json', 'other-shape', 'endless', 'empty', 'refused']);

function keyOf<T>(model: LanguageModel, settings: Pick<ModelSettings, 'temperature' | 'url'>, request: ModelRequest<T>): string {
  const { prompt, instructions, input, schema, mostTokens } = request;
  const said = [
    model.provider,
    settings.url,
    model.name,
    settings.temperature,
    prompt,
    instructions,
    input,
    z.toJSONSchema(schema),
    mostTokens,
  ];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}

function read<T>(schema: z.ZodType<T>, reply: string | null): { value: T } | null {
  if (reply === null) return null;
  const parsed = schema.safeParse(JSON.parse(reply));
  return parsed.success ? { value: parsed.data } : null;
}
