import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileURLToPath } from 'node:url';
import type { Library, LibraryReader } from '../library/library.ts';
import { openStarterLibrary } from './open-starter-library.ts';
import { ERROR_KINDS } from './perturb/error-kinds.ts';
import { FAR, wordsInOrder } from './perturb/measure-distance.ts';
import { readFrozenPairs, readVerbatimPairs } from './perturb/read-true-pairs.ts';
import { scorePairs } from './perturb/score-pairs.ts';

const file = (name: string): string => fileURLToPath(new URL(`../../test/eval/${name}.json`, import.meta.url));
let library: Library;
let reader: LibraryReader;
beforeAll(async () => {
  library = await openStarterLibrary();
  reader = await library.reader();
});
afterAll(() => library.close());

describe('the frozen pairs', () => {
  it('stand in the starter library, at least half of them far from their quote, with an error of every kind', async () => {
    const [first, second] = [await readFrozenPairs(file('paraphrases'), reader), await readFrozenPairs(file('paraphrases-second'), reader)];
    expect(first.length).toBeGreaterThanOrEqual(150);
    expect(second.length).toBeGreaterThanOrEqual(60);
    for (const pairs of [first, second]) {
      expect(pairs.filter((pair) => wordsInOrder(pair) < FAR).length).toBeGreaterThanOrEqual(pairs.length / 2);
      for (const { claim, quote, error } of pairs) expect(`${error.claim}${error.quote}`).not.toBe(claim + quote);
    }
    expect(new Set([...first, ...second].map(({ error }) => error.kind))).toEqual(new Set(ERROR_KINDS));
  });
});

describe('scorePairs', () => {
  it('counts true claims flagged and errors caught, by kind', async () => {
    const all = await readVerbatimPairs(reader);
    const pair = all.find(({ claim }) => claim === 'Atopic dermatitis is not a US indication of baricitinib.')!;
    const { quote } = pair;
    const errors = [
      { kind: 'jurisdiction' as const, claim: 'Atopic dermatitis is not a Canadian indication of baricitinib.', quote },
      { kind: 'drug' as const, claim: 'Atopic dermatitis is not a US indication of abrocitinib.', quote },
      { kind: 'drug' as const, claim: pair.claim, quote },
    ];
    const scores = scorePairs(
      [
        { pair, errors },
        { pair: { ...pair, claim: 'Atopic dermatitis is not a US indication of abrocitinib.' }, errors: [] },
      ],
      { drugs: [], conditions: [] },
    );
    expect(scores).toMatchObject({ pairs: 2, flagged: 1, dropped: 1, made: 3, caught: 2, flaggedShare: 0.5 });
    expect(scores.byKind).toEqual({ drug: { made: 2, caught: 1, refused: 1 }, jurisdiction: { made: 1, caught: 1, refused: 1 } });
    expect(scores.wrong.map(({ kind }) => kind)).toEqual(['drug', 'true']);
  });
});

describe('wordsInOrder', () => {
  it('is the share of content words that the quote holds in order', () => {
    expect(wordsInOrder({ claim: 'Baricitinib lowers itch', quote: 'Baricitinib lowers itch' })).toBe(1);
    expect(wordsInOrder({ claim: 'itch baricitinib', quote: 'baricitinib itch' })).toBe(0.5);
    expect(wordsInOrder({ claim: 'nothing alike', quote: 'baricitinib itch' })).toBe(0);
  });
});
