import { describe, expect, it } from 'vitest';
import { fileURLToPath } from 'node:url';
import { NO_CONTEXT } from '../findings/finding-context.ts';
import { nameSubjects } from '../findings/name-subjects.ts';
import { readFindings } from '../findings/read-findings.ts';
import { evalFindings, FINDING_TYPES } from './eval-findings.ts';
import { detailsRight, keysOf, keysOfAnnotated } from './findings/finding-keys.ts';
import { readAnnotated, readAnnotation } from './findings/read-annotated.ts';

const FILE = fileURLToPath(new URL('../../test/eval/findings.json', import.meta.url));
const read = (text: string) => readFindings(text, { ...NO_CONTEXT, ...nameSubjects(text) });

describe('the annotated sentences', () => {
  it('are of every kind of evidence, with findings of every type, half of them set aside', async () => {
    const { sentences } = await readAnnotated(FILE);
    const held = sentences.filter(({ set }) => set === 'held');
    expect(sentences.length).toBeGreaterThanOrEqual(150);
    expect(Math.abs(2 * held.length - sentences.length)).toBeLessThan(5);
    expect(new Set(sentences.map(({ kind }) => kind)).size).toBe(12);
    const types = (set: typeof sentences) => new Set(set.flatMap(({ findings }) => findings.map((f) => readAnnotation(f).type)));
    expect(types(held)).toEqual(new Set(FINDING_TYPES));
    expect(new Set(sentences.map(({ text }) => text)).size).toBe(sentences.length);
  });

  it('are mostly read as annotated', async () => {
    const { dev } = await evalFindings();
    const recall = FINDING_TYPES.map((type) => [type, dev.byType[type].right / dev.byType[type].annotated] as const);
    expect(recall.filter(([, share]) => share < 0.75)).toEqual([]);
  });
});

describe('keys', () => {
  it.each([
    ['Acne occurred in 10% on baricitinib 4 mg and 3% on placebo.', 'E 10 % | baricitinib 4 mg | placebo=3 | - | acne'],
    ['The usual dose of baricitinib is 4 mg once daily.', 'D 4 mg | 1 per day | -'],
    ['Stop baricitinib if neutrophils are under 500/mm3.', 'T neutrophils below 500 | stop'],
    ['Baricitinib is not approved in the US for vitiligo.', 'A no | baricitinib | vitiligo | US | - | -'],
    ['The society strongly recommends baricitinib.', 'R for give | baricitinib | strong'],
    ['Baricitinib raises the risk of thrombosis.', 'W - | thrombosis'],
  ])('are the same where the reading is: %s', (text, line) => {
    const annotated = readAnnotation(line);
    const finding = read(text).find((f) => keysOf(f).join() === keysOfAnnotated(annotated).join())!;
    expect(finding).toBeDefined();
    expect(detailsRight(finding, annotated)).toEqual({
      of: detailsRight(finding, annotated).of,
      right: detailsRight(finding, annotated).of,
    });
  });

  it('differ where an arm is exchanged', () => {
    const exchanged = readAnnotation('E 10 % | placebo | - | - | acne');
    const keys = read('Acne occurred in 10% on baricitinib 4 mg and 3% on placebo.').flatMap(keysOf);
    expect(keys).not.toContain(keysOfAnnotated(exchanged)[0]);
  });
});
