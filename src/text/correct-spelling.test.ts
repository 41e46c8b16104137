import { describe, expect, it } from 'vitest';
import { correctSpelling, countEdits } from './correct-spelling.ts';

const VOCABULARY = ['baricitinib', 'upadacitinib', 'ruxolitinib', 'abrocitinib', 'vitiligo', 'alopecia', 'eczema', 'acne', 'dermatitis'];

describe('correctSpelling', () => {
  it.each([
    ['barictinib', 'baricitinib'],
    ['baricitinb', 'baricitinib'],
    ['upadacitnib', 'upadacitinib'],
    ['upadicitinub', 'upadacitinib'],
    ['vitilgo', 'vitiligo'],
    ['alopeica', 'alopecia'],
    ['exzema', 'eczema'],
    ['ezcema', 'eczema'],
    ['dermititus', 'dermatitis'],
    ['vitiligo', 'vitiligo'],
  ])('%s → %s', (word, expected) => {
    expect(correctSpelling(word, VOCABULARY)).toBe(expected);
  });

  it.each(['ivarmacitinib', 'psoriasis', 'cat', 'cacne1', 'exzmea', 'ditiligt'])('leaves %s alone', (word) => {
    expect(correctSpelling(word, VOCABULARY)).toBeNull();
  });

  it('breaks ties the same way whatever the order of the vocabulary', () => {
    const words = ['rashes', 'ratios', 'ration', 'racoon'];
    expect(correctSpelling('ratioo', words)).toBe(correctSpelling('ratioo', words.toReversed()));
  });
});

describe('countEdits', () => {
  it('counts a swap of neighbours as one edit', () => {
    expect(countEdits('abcd', 'abdc', 2)).toBe(1);
    expect(countEdits('abcd', 'acbe', 2)).toBe(2);
  });

  it('gives up beyond the limit', () => {
    expect(countEdits('kitten', 'sitting', 2)).toBeNull();
    expect(countEdits('kitten', 'sitting', 3)).toBe(3);
  });

  it('is the same both ways', () => {
    for (const [a, b] of [
      ['baricitinib', 'barictiinb'],
      ['', 'ab'],
      ['eczema', 'exzema'],
    ] as const)
      expect(countEdits(a, b, 4)).toBe(countEdits(b, a, 4));
  });
});
