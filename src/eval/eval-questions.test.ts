import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputFault } from '../domain/faults.ts';
import type { Library, LibraryReader } from '../library/library.ts';
import { evalQuestions } from './eval-questions.ts';
import { openStarterLibrary } from './open-starter-library.ts';

const folder = mkdtempSync(join(tmpdir(), 'vouch-questions-'));
let library: Library;
let reader: LibraryReader;
beforeAll(async () => {
  library = await openStarterLibrary();
  reader = await library.reader();
});
afterAll(async () => {
  await library.close();
  rmSync(folder, { recursive: true });
});

function write(name: string, value: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value));
  return file;
}

const dose = {
  id: 'dose',
  question: 'What is the US dose of baricitinib for severe alopecia areata?',
  cite: ['olumiant-us-label'],
  keyFacts: [
    { text: '2 mg once daily.', must: true, match: [['/2 ?mg once daily/', '/alopecia areata/i']] },
    { text: 'A figure that nobody holds.', must: false, match: [['/97\\.3 ?mg/']] },
  ],
  mustNotSay: [{ text: 'the dose at all', match: [['/2 ?mg once daily/']] }],
  maxWords: 450,
};

describe('evalQuestions', () => {
  it('scores facts, sources, forbidden statements and length of an answer, and abstention', async () => {
    const file = write('questions.json', {
      about: 'a test',
      clinician: [dose, { ...dose, id: 'short', mustNotSay: [], maxWords: 3, cite: ['howell-2019'] }],
      unanswerable: [
        {
          id: 'none',
          question: 'How much will baricitinib cost me at my local pharmacy?',
          reason: 'no prices',
          maxWords: 100,
          expect: 'abstain',
        },
        { id: 'known', question: dose.question, reason: 'made up', maxWords: 450, expect: 'abstain' },
      ],
    });
    const figures = await evalQuestions(file, reader);
    expect(figures).toMatchObject({ asked: 2, answered: 2, rightSources: 1, withinLength: 1, unanswerable: 2, rightOnUnanswerable: 1 });
    expect(figures.must).toEqual({ found: 1, of: 2 });
    expect(figures.key).toEqual({ found: 1, of: 4 });
    expect(figures.forbidden).toBeGreaterThan(0);
    expect(figures.ruleBreaking).toBe(0);
    const [first, short] = figures.questions;
    expect(first!.misses).toContain('lacks a fact: A figure that nobody holds.');
    expect(short!.misses).toContain('cites 0 of howell-2019');
    expect(figures.questions.at(-1)!.misses).toEqual(['should abstain: made up']);
  });

  it.each([
    ['no JSON', '{', /is not JSON/],
    ['no question', { about: '' }, /holds no question/],
    [
      'a pattern that is none',
      { about: '', clinician: [{ ...dose, keyFacts: [{ text: '', must: true, match: [['/(/']] }] }] },
      /keyFacts\.0\.match.*no pattern/,
    ],
    ['an expectation of another kind', { about: '', unanswerable: [{ ...dose, expect: 'shrug' }] }, /unanswerable\.0\.expect/],
  ])('names file and field of %s', async (name, value, message) => {
    const fault = await evalQuestions(write(`${name}.json`, value), reader).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(InputFault);
    expect((fault as InputFault).message).toMatch(message);
  });
});
