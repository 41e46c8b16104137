import { describe, expect, it } from 'vitest';
import { countSyllables } from './count-syllables.ts';
import { hardestGrade, readingGrade } from './reading-grade.ts';

describe('countSyllables', () => {
  it.each([
    ['medicine', 3],
    ['disease', 2],
    ['doses', 2],
    ['started', 2],
    ['stopped', 1],
    ['people', 2],
    ['infection', 3],
    ['serious', 3],
    ['skin', 1],
    ['tablets', 2],
    ['baricitinib', 5],
    ['higher', 2],
    ['cholesterol', 4],
    ['16', 2],
    ['100', 3],
    ['1,000', 3],
    ['EU', 2],
    ['mg', 3],
    ['two-dose', 2],
    ['usual', 3],
    ['period', 3],
    ['special', 2],
  ])('%s has %i', (word, count) => expect(countSyllables(word)).toBe(count));
});

describe('readingGrade', () => {
  it('follows the formula: "The cat sat on the mat." is 0.39 × 6 + 11.8 × 1 − 15.59', () => {
    expect(readingGrade('The cat sat on the mat.')).toBeCloseTo(-1.45, 2);
  });

  it('counts list items apart or together with their lead', () => {
    const list = 'In this study, this many had clear skin:\n• 17 in 100 on the drug\n• 5 in 100 on a dummy pill';
    expect(readingGrade(list, 'joined')!).toBeGreaterThan(readingGrade(list, 'apart')! + 3);
  });

  it('has no grade for nothing', () => expect(readingGrade(' \n ')).toBeNull());
});

describe('hardestGrade', () => {
  it('takes the hardest sentence, and a name as two syllables', () => {
    const text = 'The cat sat. Baricitinib is a tablet.';
    expect(hardestGrade(text, () => false)).toBeGreaterThan(hardestGrade(text, (word) => word === 'Baricitinib'));
  });
});
