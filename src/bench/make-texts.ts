import { makeBeirDocument } from '../eval/read-beir-folder.ts';
import type { ReadDocument } from '../library/library.ts';

const WORDS = 20_000;
const WORDS_A_PASSAGE = 60;
const SYLLABLES = ['ba', 'ce', 'di', 'fo', 'gu', 'la', 'me', 'ni', 'po', 'ru', 'sta', 'tre', 'vi', 'zo'];

/** Numbers from 0 to 1, always the same for a seed: mulberry32, by Tommy Ettinger (public domain). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A made-up word for a number; small numbers are frequent words. */
function wordOf(rank: number): string {
  let word = '';
  for (let rest = rank + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) word += SYLLABLES[rest % SYLLABLES.length];
  return `${word}x`;
}

// Half of all words come from a two-hundredth of the vocabulary, as in prose; those of a question are rarer.
function someWords(random: () => number, count: number, skew = 7): string[] {
  return Array.from({ length: count }, () => wordOf(Math.floor(WORDS * random() ** skew)));
}

/** The source with this number: one passage of sixty words. */
export function makeAbstract(number: number): ReadDocument {
  const random = randomOf(number + 1);
  const sentences = Array.from({ length: 5 }, () => someWords(random, WORDS_A_PASSAGE / 5).join(' '));
  const text = sentences.map((sentence) => `${sentence[0]!.toUpperCase()}${sentence.slice(1)}.`).join(' ');
  return makeBeirDocument({ _id: `made:${number}`, title: someWords(random, 8).join(' '), text });
}

/** A question of six words. */
export function makeQuestion(number: number): string {
  return someWords(randomOf(1e9 + number), 6, 4).join(' ');
}

const directions = new Map<string, Float32Array>();

/** A vector of length 1 for a text: the sum of directions that belong to its words, so that texts with words in common are near. */
export function directionOf(text: string, dimensions: number): Float32Array {
  const sum = new Float32Array(dimensions);
  for (const word of text.toLowerCase().match(/\w+/g) ?? []) {
    let direction = directions.get(word);
    if (!direction) {
      let seed = 7;
      for (const letter of word) seed = (Math.imul(seed, 31) + letter.charCodeAt(0)) | 0;
      const random = randomOf(seed);
      direction = Float32Array.from({ length: dimensions }, () => random() - 0.5);
      directions.set(word, direction);
    }
    for (let d = 0; d < dimensions; d++) sum[d]! += direction[d]!;
  }
  const length = Math.hypot(...sum) || 1;
  return sum.map((value) => value / length);
}
