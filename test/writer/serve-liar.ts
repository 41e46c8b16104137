import { serveModel, type ScriptedModel } from '../model/serve-model.ts';
import type { PlannedClaim } from './plan-sections.ts';
import { readComposeInput, readCriticInput } from './read-compose-input.ts';

export interface Liar extends Pick<ScriptedModel, 'url' | 'close'> {
  /** What it will write next. */
  write(claims: PlannedClaim[]): void;
}

/** An endpoint that writes what is planned. Told to mend, it says what is true in words closer to the sentence, and lies as before; asked to doubt, it doubts nothing. */
export async function serveLiar(): Promise<Liar> {
  let planned: PlannedClaim[] = [];
  const { url, close } = await serveModel((request) => {
    if (request.prompt.startsWith('critic')) return { verdicts: readCriticInput(request).map(({ claim }) => ({ claim, supported: true })) };
    const { slot } = readComposeInput(request);
    if (request.prompt.startsWith('compose')) return { slot, claims: planned.map(({ text, sentences }) => ({ text, sentences })) };
    const failed = planned.filter(({ text }) => request.input.includes(JSON.stringify(text).slice(1, 60)));
    return { slot, claims: failed.map(({ closer, sentences }) => ({ text: closer, sentences })) };
  });
  return { url, close, write: (claims) => void (planned = claims) };
}
