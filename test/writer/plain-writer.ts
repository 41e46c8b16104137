import type { SeenModelRequest } from '../model/serve-model.ts';
import type { SeenSentence } from './read-compose-input.ts';

/** Everyday words for clinical ones, in their place: what a careful writer says to patients. */
const EVERYDAY: [RegExp, string][] = [
  [/ \([^()]*\)/g, ''],
  [/\bonce daily\b/g, 'once a day'],
  [/\btwice daily\b/g, 'twice a day'],
  [/\bis contraindicated\b/g, 'must not be used'],
  [/\badverse events\b/g, 'side effects'],
  [/\brenal\b/g, 'kidney'],
  [/\bhepatic\b/g, 'liver'],
  [/\bpatients\b/g, 'people'],
  [/\badults with\b/g, 'adults who have'],
  [/\bpeople with\b/g, 'people who have'],
];

/** The numbered sentences of a request to tell plainly. */
export function readPlainInput({ input }: Pick<SeenModelRequest, 'input'>): SeenSentence[] {
  return JSON.parse(input.replace(/^Numbered sentences:\n/, '')) as SeenSentence[];
}

/** What a careful writer says of a sentence to patients. */
export const sayPlainly = (sentence: string): string => EVERYDAY.reduce((text, [words, by]) => text.replace(words, by), sentence);

/** The reply of a writer for patients that makes of each sentence what `say` says; null leaves it out. */
export function plainReply(request: Pick<SeenModelRequest, 'input'>, say: (sentence: string) => string | null = sayPlainly): unknown {
  const tellings = readPlainInput(request).flatMap(({ number, text }) => {
    const told = say(text);
    return told === null ? [] : [{ text: told, claims: [number] }];
  });
  return { tellings };
}
