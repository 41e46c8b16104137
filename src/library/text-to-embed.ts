import type { Passage, Source } from '../domain/source.ts';

/** The text that a passage's vector is made of: the source's title and the heading path say what the text is about. */
export function textToEmbed(source: Pick<Source, 'title'>, passage: Pick<Passage, 'heading' | 'text'>): string {
  return [source.title, ...passage.heading, passage.text].join('\n');
}
