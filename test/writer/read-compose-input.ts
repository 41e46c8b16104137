import type { SeenModelRequest } from '../model/serve-model.ts';

export interface SeenSentence {
  number: string;
  text: string;
}

/** The section and numbered sentences of a request to compose or repair. */
export function readComposeInput({ input }: Pick<SeenModelRequest, 'input'>): { slot: string; sentences: SeenSentence[] } {
  const list = /Numbered sentences:\n(\[[\s\S]*?\n\])/.exec(input)![1]!;
  return { slot: /"slot": "([\w-]+)"/.exec(input)![1]!, sentences: JSON.parse(list) as SeenSentence[] };
}

/** The claims that a request to read critically is about. */
export function readCriticInput({ input }: Pick<SeenModelRequest, 'input'>): { claim: string; text: string }[] {
  return JSON.parse(input) as { claim: string; text: string }[];
}
