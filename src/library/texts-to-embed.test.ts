import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openEmbeddingModel } from '../embedding/open-embedding-model.ts';
import { vectorKey } from '../embedding/vector-key.ts';
import { readStarter } from './build-starter.ts';
import { textsToEmbed } from './texts-to-embed.ts';

const source = { title: 'A trial of drugamab' };
const sentence = (word: string, words: number) => `${Array(words).fill(word).join(' ')} end.`.replace(/^./, (c) => c.toUpperCase());

test('a short passage is one text, begun with title and heading', () => {
  expect(textsToEmbed(source, { heading: ['Results', 'Safety'], text: 'Nausea was rare. Acne was common.' })).toEqual([
    'A trial of drugamab Results Safety Nausea was rare. Acne was common.',
  ]);
});

test('a long passage is cut between sentences, and every part says what it is about', () => {
  const text = [sentence('one', 50), sentence('two', 40), sentence('three', 20)].join(' ');
  const texts = textsToEmbed(source, { heading: [], text });
  expect(texts).toEqual([
    `A trial of drugamab ${sentence('one', 50)}`,
    `A trial of drugamab ${sentence('two', 40)} ${sentence('three', 20)}`,
  ]);
});

test('a sentence or title beyond every measure is cut', () => {
  const texts = textsToEmbed({ title: 'word '.repeat(500) }, { heading: [], text: 'cell '.repeat(170) });
  expect(texts).toHaveLength(3);
  expect(Math.max(...texts.map((text) => text.split(' ').length))).toBe(120);
});

test('every passage has a text, though no sentence is found in it', () => {
  expect(textsToEmbed(source, { heading: [], text: '\u200B' }).length).toBeGreaterThan(0);
});

test('the starter library ships with vectors for all of its texts (else run scripts/build-starter-vectors.mjs)', async () => {
  const shipped = await (await openEmbeddingModel()).shippedVectors();
  const documents = await readStarter(fileURLToPath(new URL('../../starter/', import.meta.url)));
  const missing = documents.flatMap((document) =>
    document.passages
      .filter((passage) => textsToEmbed(document.source, passage).some((text) => !shipped.has(vectorKey(text))))
      .map((passage) => `${passage.source} ${passage.position}`),
  );
  expect(missing).toEqual([]);
});
