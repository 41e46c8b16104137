import { splitSentences } from '../../../text/split-sentences.ts';

/** The most characters of a passage, where there is a place to part it. */
export const LONGEST = 2000;

/** A text of at most 2,000 characters whole; a longer one parted where sentences end, and a sentence that is longer still between its words. */
export function partText(text: string): string[] {
  if (text.length <= LONGEST) return text ? [text] : [];
  const parts: string[] = [];
  let start = 0;
  let end = 0;
  for (const sentence of splitSentences(text)) {
    if (sentence.end - start > LONGEST && end > start) {
      parts.push(text.slice(start, end));
      start = sentence.start;
    }
    end = sentence.end;
  }
  return [...parts, text.slice(start)].flatMap(partSentence);
}

// No sentence of a real document is twice as long as a passage.
function partSentence(text: string): string[] {
  if (text.length <= 2 * LONGEST) return [text];
  const parts: string[] = [];
  let start = 0;
  while (text.length - start > LONGEST) {
    const space = text.lastIndexOf(' ', start + LONGEST);
    const end = space > start ? space : start + LONGEST;
    parts.push(text.slice(start, end));
    start = end;
  }
  return [...parts, text.slice(start)].map((part) => part.trim()).filter(Boolean);
}
