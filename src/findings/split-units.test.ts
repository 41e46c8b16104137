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
  expect(units('• Keep it in the original pack')).toEqual([['Keep it in the original pack', true]]);
  expect(units('* Laboratory tests of the trials')).toEqual([['* Laboratory tests of the trials', true]]);
});

test('of a long list each item is a statement without its mark', () => {
  const item = 'one two three four five six seven eight nine ten';
  const long = Array.from({ length: 12 }, (_, i) => `• ${item} ${i}`).join('\n');
  expect(units(long)[3]).toEqual([`${item} 3`, true]);
  expect(units(long)).toHaveLength(12);
});

const filler = 'Keep warm and quiet, drink enough, and send for a doctor who knows the patient and the place well';
const led = (text: string) =>
  splitUnits(text).map((u) => [
    u.leads.map((l) => text.slice(l.start, l.end)).join(' > '),
    text.slice(u.start, u.end).replace(/\s+/g, ' '),
  ]);

test('an item of a long list stands with the items under it and with the lines that lead it in', () => {
  const text = `Attack:\n• Inhaled drug A\n  - Adult: 2 mg\n  - Child: 1 mg\n• ${filler}\n• ${filler}\n• ${filler}\n• ${filler} again`;
  expect(led(text).slice(0, 2)).toEqual([
    ['Attack:', 'Inhaled drug A - Adult: 2 mg - Child: 1 mg'],
    ['Attack:', filler],
  ]);
});

test('an item too long with what is under it leads that in', () => {
  const text = `Attack:\n• Drug A by mouth\n  - ${filler}\n  - ${filler}\n  - ${filler}\n  - ${filler}\n  - Child: 1 mg twice daily`;
  expect(led(text).at(-1)).toEqual(['Attack: > Drug A by mouth', 'Child: 1 mg twice daily']);
});

test('an amount for somebody belongs to the drug before it, and a line with a colon leads in what follows', () => {
  const long = `${filler}\n• ${filler}\n• ${filler}`;
  const text = `• ${long}\n• Drug A for attacks\n• Adult: 50 mg twice daily\n• Child:\n  - 2 - 4 years: 25 mg\n• Others:\n• Drug B\n• Drug C\n• The rest is for a hospital that has a surgeon`;
  expect(led(text).slice(3)).toEqual([
    ['', 'Drug A for attacks • Adult: 50 mg twice daily • Child: - 2 - 4 years: 25 mg'],
    ['', 'Others: • Drug B • Drug C'],
    ['', 'The rest is for a hospital that has a surgeon'],
  ]);
});

test('a word or two stay with their neighbour', () => {
  const text = `Attack:\n• ${filler}\n• ${filler}\n• ${filler}\n• ${filler}\n• Drug A: 50 mg once\n• Oxygen\n• Fluids`;
  expect(led(text).at(-1)).toEqual(['Attack:', 'Drug A: 50 mg once • Oxygen • Fluids']);
});

test('a few words without a verb on a line of their own are no statement', () => {
  expect(units('Indications\n\nSevere cases irrespective of age\n\nDrug A is given once.')).toEqual([['Drug A is given once.', false]]);
});
