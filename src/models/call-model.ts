import { setTimeout as sleep } from 'node:timers/promises';
import type { LanguageModel } from 'ai';
import { ModelFault } from '../domain/faults.ts';
import { explainTrouble } from './explain-trouble.ts';
import type { AskOptions, ModelReply, ModelRequest } from './language-model.ts';
import type { ModelSettings } from './model-settings.ts';

/** A pause that the endpoint asks for is waited out once where it is no longer than this. */
const LONGEST_PAUSE_MS = 5000;
/** No token is this many characters long on average: what exceeds it ignores the limit it was given. */
const CHARACTERS_A_TOKEN = 12;

/**
 * Asks the model once, and once more after a short pause where the endpoint asks for one, or at once where the connection did not stand: one that was
 * kept open may have been closed meanwhile. Throws a ModelFault.
 */
export async function callModel<T>(
  model: LanguageModel,
  settings: Pick<ModelSettings, 'temperature'>,
  request: ModelRequest<T>,
  options: AskOptions,
): Promise<ModelReply<T>> {
  try {
    return await stream(model, settings, request, options);
  } catch (fault) {
    const pause = fault instanceof ModelFault ? (fault.trouble === 'unreachable' ? 0 : fault.retryAfterMs) : null;
    if (pause === null || pause > LONGEST_PAUSE_MS) throw fault;
    await sleep(pause, undefined, { signal: options.signal }).catch(() => {
      throw fault;
    });
    return stream(model, settings, request, options);
  }
}

async function stream<T>(
  model: LanguageModel,
  { temperature }: Pick<ModelSettings, 'temperature'>,
  { prompt, instructions, input, schema, mostTokens }: ModelRequest<T>,
  { signal, onPartial }: AskOptions,
): Promise<ModelReply<T>> {
  const { streamText, Output } = await import('ai');
  const endless = new AbortController();
  const result = streamText({
    model,
    instructions,
    prompt: input,
    output: Output.object({ schema, name: prompt.replace(/\W+/g, '_') }),
    maxOutputTokens: mostTokens,
    maxRetries: 0,
    ...(temperature !== null && { temperature }),
    abortSignal: AbortSignal.any([signal, endless.signal]),
    onError: () => undefined,
  });
  // What the stream said, for telling what is wrong with it.
  const seen = { text: '', finish: '', error: undefined as unknown, out: 0 };
  const listen = async (): Promise<void> => {
    for await (const part of result.stream) {
      if (part.type === 'text-delta') seen.text += part.text;
      if (part.type === 'error') seen.error ??= part.error;
      if (part.type === 'finish') seen.finish = part.finishReason;
      if (seen.text.length > mostTokens * CHARACTERS_A_TOKEN) endless.abort();
    }
  };
  const tellPartials = async (): Promise<void> => {
    for await (const partial of result.partialOutputStream) onPartial?.(partial);
  };
  try {
    await Promise.all([listen(), tellPartials()]);
    if (seen.error !== undefined) throw seen.error;
    const [value, usage] = await Promise.all([result.output, result.usage]);
    return {
      value: value as T,
      tokens: { in: usage.inputTokens ?? estimate(instructions + input), out: usage.outputTokens ?? estimate(seen.text) },
    };
  } catch (error) {
    throw explainTrouble(error, { ...seen, timeUp: signal.aborted, endless: endless.signal.aborted });
  } finally {
    // Whatever was not awaited above is settled, so that no rejection is left over.
    await Promise.allSettled([result.output, result.usage, result.finishReason]);
  }
}

/** Tokens of a text where the endpoint does not count them: about four characters each. */
export const estimate = (text: string): number => Math.ceil(text.length / 4);
