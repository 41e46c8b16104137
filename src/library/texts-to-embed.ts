import type { Passage, Source } from '../domain/source.ts';
import { splitSentences } from '../text/split-sentences.ts';

// Short windows say one thing each; the model was trained on texts of this length. Chosen on SciFact's train queries.
const WINDOW_WORDS = 80;
const TITLE_WORDS = 40;

/**
 * The texts that a passage's vectors are made of: windows of whole sentences, up to 80 words each, every one begun with the source's title
 * and the heading path, which say what it is about. A passage is as near to a question as the nearest of its windows.
 */
export function textsToEmbed(source: Pick<Source, 'title'>, passage: Pick<Passage, 'heading' | 'text'>): string[] {
  const about = [source.title, ...passage.heading].join(' ').split(/\s+/).slice(0, TITLE_WORDS).join(' ');
  const windows: string[][] = [];
  for (const { text } of splitSentences(passage.text)) {
    for (const words of cutLong(text.split(/\s+/))) {
      const last = windows.at(-1);
      if (last && last.length + words.length <= WINDOW_WORDS) last.push(...words);
      else windows.push([...words]);
    }
  }
  return windows.length ? windows.map((words) => `${about} ${words.join(' ')}`) : [about];
}

// What is no sentence, such as a table's row, may be longer than a window.
function cutLong(words: string[]): string[][] {
  const parts: string[][] = [];
  for (let i = 0; i < words.length; i += WINDOW_WORDS) parts.push(words.slice(i, i + WINDOW_WORDS));
  return parts;
}
