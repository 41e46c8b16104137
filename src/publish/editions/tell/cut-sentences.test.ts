import { expect, it } from 'vitest';
import { peelFrame } from './peel-frame.ts';
import { cutSentences } from './cut-sentences.ts';
import { comparesTrials, withoutTrials } from './without-trials.ts';

it.each([
  [
    'For eczema, examplinib starts at 100 mg once a day, is raised to 200 mg once a day if it does not help; the lowest dose is used.',
    [
      'For eczema, examplinib starts at 100 mg once a day.',
      'It is raised to 200 mg once a day if it does not help.',
      'The lowest dose is used.',
    ],
  ],
  [
    'The response is checked from 8 weeks and treatment stopped at 16 weeks unless the score has fallen.',
    ['The response is checked from 8 weeks.', 'Treatment is stopped at 16 weeks unless the score has fallen.'],
  ],
])('cuts a dose and its steps into sentences: %s', (text, sentences) => expect(cutSentences(text)).toEqual(sentences));

it('leaves a condition with what it is a condition of', () => {
  const text = 'Examplinib is given to adults; if it does not help after 12 weeks, it is stopped.';
  expect(cutSentences(text).at(-1)).toBe('If it does not help after 12 weeks, it is stopped.');
});

it.each([
  ['The US label asks for platelets to be checked before treatment.', 'platelets should be checked before treatment.'],
  [
    'The US label says to stop it if platelets fall, and to pause it in infection.',
    'doctors should stop it if platelets fall, and pause it in infection.',
  ],
])('takes off who says it, and keeps what should be done a sentence: %s', (text, told) =>
  expect(peelFrame(text)).toEqual({ place: 'US', text: told }),
);

it('tells a trial’s name at the head of a sentence from a score, and figures of two trials from those of one', () => {
  expect(withoutTrials('In ALPHA TEEN in adolescents with eczema, 5% had acne.')).toBe('In adolescents with eczema, 5% had acne.');
  expect(withoutTrials('In adults, SALT 20 or less was reached by 30%.')).toBe('In adults, SALT 20 or less was reached by 30%.');
  expect(comparesTrials('In ALPHA 1 and ALPHA 2 in eczema, 30% and 40% improved.')).toBe(true);
});
