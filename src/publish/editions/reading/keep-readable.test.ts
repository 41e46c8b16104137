import { describe, expect, it } from 'vitest';
import { keepReadable } from './keep-readable.ts';
import { readingGrade } from './reading-grade.ts';

const easy = { text: 'The cat sat on the mat. It was a good day for the cat.', with: [], worth: 0 };
const hard = { text: 'Immunomodulatory pharmacotherapy necessitates comprehensive haematological surveillance.', with: [], worth: 0 };
const less = { text: 'Regular laboratory examinations are recommended during continued treatment.', with: [], worth: 0 };

const NURSERY = ['cat', 'dog', 'hen', 'cow', 'pig', 'fox', 'bee', 'owl'].map(
  (one) => `The ${one} sat on the mat. It was a good day for the ${one}.`,
);

describe('keepReadable', () => {
  it('keeps all of a page that is easy', () => expect(keepReadable([easy, easy], [])).toHaveLength(2));

  it('leaves out the hardest first, until the page can be read', () => {
    const kept = keepReadable([easy, easy, less, hard], []);
    expect(kept).not.toContain(hard);
    expect(readingGrade(kept.map(({ text }) => text).join('\n'))!).toBeLessThanOrEqual(8);
  });

  it('keeps what must stay, however hard', () => expect(keepReadable([{ ...hard, worth: Infinity }], [])).toHaveLength(1));

  it('lets easy board text carry a hard sentence', () => {
    expect(keepReadable([less], [])).toHaveLength(0);
    expect(keepReadable([less], NURSERY)).toHaveLength(1);
  });
});
