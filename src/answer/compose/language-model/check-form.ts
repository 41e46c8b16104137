import { splitSentences } from '../../../text/split-sentences.ts';

const ADDRESS = /\b(?:https?|ftp|mailto|javascript|data):|\bwww\.|\b[\w-]+\.(?:com|org|net|io|gov|edu|info|app|dev)\b|\S@\S+\.\S/i;
const MARKUP = /[<>]\s*\/?[a-z!][^<]*>|&(?:#\d+|#x[\da-f]+|[a-z]+);|\]\s*\(|```|\*\*|^\s*[#>|]/i;
const NUMBER_OF_SENTENCE = /\[?\bS\d+\b\]?/;
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u;
const MOST_WORDS = 90;

/** What is wrong with the form of a written text: it is plain, of `most` sentences at most, without addresses, markup or hidden characters. */
export function checkForm(text: string, sources: string, most = 1): string[] {
  const reasons: string[] = [];
  if (!/\p{L}{2}/u.test(text)) return ['It is no sentence.'];
  if (ADDRESS.test(text)) reasons.push('It holds an address.');
  if (MARKUP.test(text) && !MARKUP.test(sources)) reasons.push('It holds markup.');
  if (HIDDEN.test(text)) reasons.push('It holds characters that cannot be seen.');
  if (NUMBER_OF_SENTENCE.test(text) && !NUMBER_OF_SENTENCE.test(sources)) reasons.push('It holds the number of a sentence in its text.');
  if (/[;:][-)]|\p{Extended_Pictographic}/u.test(text.replace(/[©®™]/g, ''))) reasons.push('It holds a pictogram.');
  if (splitSentences(text).length > most) reasons.push(`It is more than ${most === 1 ? 'one sentence' : `${most} sentences`}.`);
  if (text.split(/\s+/).length > Math.max(MOST_WORDS, 1.5 * sources.split(/\s+/).length)) reasons.push('It is too long.');
  return reasons;
}
