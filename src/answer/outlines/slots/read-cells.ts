import type { SentenceReading } from '../../../findings/read-sentence.ts';

/** True where the sentence speaks of one of the concepts. */
export const has = (r: SentenceReading, ...concepts: string[]): boolean => concepts.some((c) => r.concepts.has(c));

/** How many of the patterns the text holds. */
export const count = (text: string, patterns: RegExp[]): number => patterns.filter((p) => p.test(text)).length;

/** The places where a sentence holds, as one key. */
export const placeKey = (r: SentenceReading): string => (r.international ? 'international' : r.places.join('+') || 'none');

/** The conditions a sentence names, as one key. */
export const conditionKey = (r: SentenceReading): string =>
  r.conditions
    .map((c) => c.name)
    .toSorted()
    .join('+') || 'none';

/** Cells by the concepts a sentence speaks of; one that lists many is a list by itself. */
export const conceptCells =
  (...only: string[]) =>
  (r: SentenceReading): string[] => {
    const found = only.filter((c) => r.concepts.has(c));
    return found.length > 4 ? [`list:${placeKey(r)}`] : found.length ? found : [`other:${placeKey(r)}`];
  };
