import { z } from 'zod';
import { ModelFault } from '../domain/faults.ts';
import { estimate } from './call-model.ts';
import type { LanguageModel, ModelReply } from './language-model.ts';

/** What a check of an endpoint found out, each with a sentence. */
export interface ModelFinding {
  what: 'reachable' | 'key accepted' | 'structured output' | 'context length' | 'speed';
  works: boolean;
  sentence: string;
}

const THREE = 3;
// An endpoint that builds its reply by the schema can give nothing but three lines.
const LINES = z.object({ lines: z.array(z.string()).meta({ minItems: THREE, maxItems: THREE }) });
const ENDS = z.object({ first: z.string(), last: z.string() });
/** What the longest list of evidence needs, with its instructions. */
const CONTEXT_TOKENS = 2000;
/** Slower than this, an answer is finished without the model more often than with it. */
const LEAST_TOKENS_A_SECOND = 5;

/** Asks the model for three lines by schema, then for the two ends of a long text, and says what works. Throws nothing but what is no ModelFault. */
export async function checkModel(model: LanguageModel, callMs: number): Promise<ModelFinding[]> {
  // 1. Three lines: is it there, does it take the key, does it keep to the form?
  const startedAt = performance.now();
  const short = await attempt(() =>
    model.ask(
      {
        prompt: 'check-1',
        instructions: 'Give a JSON object with the key "lines": three short lines of text.',
        input: 'Write the numbers one, two and three in words, one a line.',
        schema: LINES,
        mostTokens: 120,
      },
      { signal: AbortSignal.timeout(callMs) },
    ),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  const findings = tellShort(short);
  if (short instanceof ModelFault && !WRITES_BADLY.has(short.trouble)) return findings;
  // 2. The two ends of a long text: does it read all that it is sent?
  const filler = 'This line is only here to make the text long. '.repeat(Math.ceil(CONTEXT_TOKENS / 11));
  const long = await attempt(() =>
    model.ask(
      {
        prompt: 'check-2',
        instructions:
          'The text names a colour at its beginning and an animal at its end. Give them as JSON: {"first": colour, "last": animal}.',
        input: `The colour is green. ${filler}The animal is a horse.`,
        schema: ENDS,
        mostTokens: 60,
      },
      { signal: AbortSignal.timeout(callMs) },
    ),
  );
  return [...findings, tellLong(long), ...(short instanceof ModelFault ? [] : [tellSpeed(short, seconds)])];
}

/** Troubles with what a model writes: what else it can do is asked all the same. */
const WRITES_BADLY = new Set<ModelFault['trouble']>(['no-json', 'other-shape', 'endless', 'empty', 'refused']);

async function attempt<T>(ask: () => Promise<ModelReply<T>>): Promise<ModelReply<T> | ModelFault> {
  try {
    return await ask();
  } catch (fault) {
    if (fault instanceof ModelFault) return fault;
    throw fault;
  }
}

function tellShort(short: ModelReply<z.infer<typeof LINES>> | ModelFault): ModelFinding[] {
  const found = (what: ModelFinding['what'], works: boolean, sentence: string): ModelFinding => ({ what, works, sentence });
  if (!(short instanceof ModelFault)) {
    const three = short.value.lines.length === THREE;
    return [
      found('reachable', true, 'The endpoint answers.'),
      found('key accepted', true, 'It takes the key, or needs none.'),
      found(
        'structured output',
        three,
        three
          ? 'It answers in the form it is asked for.'
          : `Asked for three lines, it gave ${short.value.lines.length}: it will write poorly.`,
      ),
    ];
  }
  const { trouble, message } = short;
  if (trouble === 'unreachable') return [found('reachable', false, `${message} Check VOUCH_MODEL_URL, and that the model is running.`)];
  const reachable = found('reachable', true, 'The endpoint answers.');
  if (trouble === 'key-refused') return [reachable, found('key accepted', false, `${message} Check VOUCH_MODEL_KEY.`)];
  const key = found('key accepted', true, 'It takes the key, or needs none.');
  const advice =
    ADVICE[trouble] ??
    (WRITES_BADLY.has(trouble) ? 'Answers will be finished without it: take a model that keeps to a JSON schema.' : null);
  return [reachable, ...(trouble in ADVICE ? [] : [key]), found('structured output', false, [message, advice].filter(Boolean).join(' '))];
}

const ADVICE: Partial<Record<ModelFault['trouble'], string>> = {
  slow: 'Give it a smaller model, or more time with VOUCH_MODEL_SECONDS.',
  'unknown-model': 'Check VOUCH_MODEL_NAME, and that VOUCH_MODEL_URL ends where /chat/completions would follow.',
  'rate-limited': 'Try again later.',
  failing: 'Look at its own log.',
};

function tellLong(long: ModelReply<z.infer<typeof ENDS>> | ModelFault): ModelFinding {
  const what = 'context length';
  if (long instanceof ModelFault) return { what, works: false, sentence: `Given a text of ${CONTEXT_TOKENS} tokens: ${long.message}` };
  const [first, last] = [/green/i.test(long.value.first), /horse/i.test(long.value.last)];
  if (first && last) return { what, works: true, sentence: `It reads a text of ${CONTEXT_TOKENS} tokens from end to end.` };
  return {
    what,
    works: false,
    sentence: `It does not tell both ends of a text of ${CONTEXT_TOKENS} tokens. Give it a longer context, or take a better model.`,
  };
}

function tellSpeed(short: ModelReply<z.infer<typeof LINES>>, seconds: number): ModelFinding {
  const tokens = short.tokens.out || estimate(JSON.stringify(short.value));
  const speed = tokens / Math.max(seconds, 0.001);
  const said = `${tokens} tokens in ${seconds.toFixed(1)} seconds`;
  return {
    what: 'speed',
    works: speed >= LEAST_TOKENS_A_SECOND,
    sentence: speed >= LEAST_TOKENS_A_SECOND ? `${said}.` : `${said}: most answers will be finished without it.`,
  };
}
