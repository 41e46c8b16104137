import { cutSentences } from './cut-sentences.ts';
import { layList } from './lay-list.ts';
import { upperFirst } from './peel-frame.ts';
import type { Telling } from './told-claim.ts';

const TO_READER = /\b(?:you|your)\b/i;
const AMOUNT = /\d ?(?:mg|g|mL|micrograms?)\b/i;

/** A leaflet's sentence, which speaks to the reader already: cut at its joints, its list laid out, the words its own. Null where it is none, or names an amount. */
export function tellLeaflet(text: string): Telling | null {
  if (!TO_READER.test(text) || AMOUNT.test(text)) return null;
  const own = text
    .replace(/ \(see section \d+[^)]*\)/gi, '')
    .replace(/\b(body|doctor|child|baby) s\b/g, '$1’s')
    .replace(/\s*[•▪◦]\s*/g, '\n• ')
    .trim();
  const ended = /[.!?:]$|\n• [^\n]*$/.test(own) ? own : `${own}.`;
  if (ended.includes('\n• ')) return { text: upperFirst(ended), met: [] };
  const sentences = cutSentences(ended).map((sentence) => upperFirst(layList(sentence)));
  return { text: sentences.join(sentences.some((sentence) => sentence.includes('\n')) ? '\n' : ' '), met: [] };
}
