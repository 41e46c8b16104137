import { ModelFault, type ModelTrouble } from '../domain/faults.ts';

/** What a call had said when it failed. */
export interface SeenOfCall {
  text: string;
  /** Why the model stopped, in the words of the `ai` library. */
  finish: string;
  error: unknown;
  timeUp: boolean;
  endless: boolean;
}

/** What each trouble is called before readers. The sentence goes on an answer that was finished without the model. */
export const TROUBLES: Record<ModelTrouble, string> = {
  unreachable: 'The language model could not be reached.',
  slow: 'The language model took too long.',
  'key-refused': 'The language model refused the key of this site.',
  'unknown-model': 'The language model that this site names is not known where it was asked for.',
  'rate-limited': 'The language model is asked too often at the moment.',
  failing: 'The language model reported a failure of its own.',
  'request-refused': 'The language model did not accept the request.',
  'cut-off': 'The connection to the language model broke.',
  'no-json': 'The language model did not answer in the form it was asked for.',
  'other-shape': 'The language model answered in another form than it was asked for.',
  endless: 'The language model did not come to an end.',
  empty: 'The language model gave an empty answer.',
  refused: 'The language model declined to answer.',
  'limit-reached': 'The limit that this site sets for its language model was reached.',
};

export const modelFault = (trouble: ModelTrouble, retryAfterMs: number | null = null): ModelFault =>
  new ModelFault(trouble, TROUBLES[trouble], retryAfterMs);

/** Turns whatever a call failed with into a ModelFault. Nothing of the endpoint's own text goes into it. */
export function explainTrouble(error: unknown, seen: SeenOfCall): ModelFault {
  if (error instanceof ModelFault) return error;
  if (seen.endless) return modelFault('endless');
  if (seen.timeUp) return modelFault('slow');
  const status = statusOf(error);
  if (status !== null) return byStatus(status, error, seen.text);
  if (seen.finish === 'content-filter') return modelFault('refused');
  if (seen.finish === 'length') return modelFault('endless');
  // The stream was whole, so the text is to blame.
  if (isNoObject(error)) return byText(seen.text, seen.finish);
  if (seen.text) return modelFault('cut-off');
  return modelFault(error instanceof Error && error.name === 'AI_APICallError' ? 'unreachable' : 'empty');
}

function byStatus(status: number, error: unknown, text: string): ModelFault {
  if (status === 401 || status === 403) return modelFault('key-refused');
  if (status === 404) return modelFault('unknown-model');
  if (status === 429) return modelFault('rate-limited', retryAfterOf(error));
  if (status >= 500) return modelFault('failing');
  if (status >= 300) return modelFault('request-refused');
  // It began well.
  return modelFault(text ? 'cut-off' : 'other-shape');
}

function byText(text: string, finish: string): ModelFault {
  const plain = text.trim();
  if (plain === '') return modelFault(finish === 'error' || finish === 'other' ? 'cut-off' : 'empty');
  try {
    JSON.parse(plain);
    return modelFault('other-shape');
  } catch {
    if (REFUSAL.test(plain)) return modelFault('refused');
    return modelFault(/^[[{]/.test(plain) ? 'cut-off' : 'no-json');
  }
}

const REFUSAL = /^(?:i['’]m sorry|sorry|i (?:can(?:not|['’]t)|am unable|won['’]t)|unfortunately, i)/i;

const isNoObject = (error: unknown): boolean =>
  error instanceof Error &&
  /^AI_(?:NoObjectGenerated|NoOutputGenerated|JSONParse|TypeValidation|NoContentGenerated)Error$/.test(error.name);

function statusOf(error: unknown): number | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('statusCode' in cause && typeof cause.statusCode === 'number') return cause.statusCode;
  }
  return null;
}

/** `Retry-After` in seconds or as a date. */
function retryAfterOf(error: unknown): number | null {
  const headers = (error as { responseHeaders?: Record<string, string> }).responseHeaders ?? {};
  const text = headers['retry-after'];
  if (text === undefined) return null;
  const ms = /^\d+$/.test(text.trim()) ? 1000 * Number(text) : Date.parse(text) - Date.now();
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}
