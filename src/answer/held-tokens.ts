import type { SentenceReading } from '../findings/read-sentence.ts';
import { readTokens } from '../text/read-tokens.ts';

/** What a sentence is read with: a list or phrase is about what its headings and its document are about. */
export function heldTokens({ tokens, fragment, passage, source }: SentenceReading): Set<string> {
  return new Set(fragment ? [...tokens, ...readTokens([source.title, ...passage.heading].join(' '))] : tokens);
}
