import { seededRandom, type Random } from '../../src/eval/perturb/seeded-random.ts';
import type { SeenModelRequest } from '../model/serve-model.ts';
import { plainReply } from './plain-writer.ts';
import { readComposeInput, readCriticInput } from './read-compose-input.ts';
import { rephrase } from './rephrase.ts';

/** The script of a writer that tells every sentence truly, in other words where it can, and closer to the sentence when told to mend. */
export function goodWriter(seed = 7): (request: SeenModelRequest) => unknown {
  const random: Random = seededRandom(seed);
  return (request) => {
    if (request.prompt.startsWith('critic')) return { verdicts: readCriticInput(request).map(({ claim }) => ({ claim, supported: true })) };
    if (request.prompt.startsWith('plain')) return plainReply(request);
    const { slot, sentences } = readComposeInput(request);
    const closer = request.prompt.startsWith('repair');
    return {
      slot,
      claims: sentences.map(({ number, text }) => {
        const said = rephrase(text, random);
        return { text: (closer ? said?.closer : said?.text) ?? text, sentences: [number] };
      }),
    };
  };
}
