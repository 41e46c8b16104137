import { expect, test } from 'vitest';
import { splitUnits } from './split-units.ts';

const units = (text: string) => splitUnits(text).map((u) => [text.slice(u.start, u.end), u.fragment]);

test('prose is split into sentences', () => {
  expect(units('Drug A helps. Drug B harms.')).toEqual([
    ['Drug A helps.', false],
    ['Drug B harms.', false],
  ]);
});

test('a sentence that leans on the one before it is offered with it as one span', () => {
  expect(units('Drug A was stopped. This relapsed in half.')).toEqual([
    ['Drug A was stopped.', false],
    ['This relapsed in half.', false],
    ['Drug A was stopped. This relapsed in half.', false],
  ]);
});

test('a short list stays with its lead-in; what stands before the lead-in is its own sentence', () => {
  expect(units('Tell your doctor. Do not take it if you:\n• are pregnant\n• are allergic')).toEqual([
    ['Tell your doctor.', false],
    ['Do not take it if you:\n• are pregnant\n• are allergic', false],
  ]);
});

test('a list without a lead-in needs its heading', () => {
  expect(units('• if you are allergic\n• if you are pregnant')).toEqual([['• if you are allergic\n• if you are pregnant', true]]);
});

test('of a long list each item is a statement without its mark', () => {
  const item = 'one two three four five six seven eight nine ten';
  const long = Array.from({ length: 12 }, (_, i) => `• ${item} ${i}`).join('\n');
  expect(units(long)[3]).toEqual([`${item} 3`, true]);
  expect(units(long)).toHaveLength(12);
});
