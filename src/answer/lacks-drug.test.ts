import { expect, it } from 'vitest';
import { makePassage, makeSource } from '../../test/fixtures/make-answer.ts';
import { readSentences } from '../findings/read-sentence.ts';
import { buildVocabulary } from '../vocabulary/build-vocabulary.ts';
import { lacksDrug } from './lacks-drug.ts';

const vocabulary = buildVocabulary([{ type: 'drug', name: 'examplinib', also: [], brands: [], sources: 1 }]);

function lacks(text: string, heading: string[], kind: 'guideline' | 'drug-label' = 'guideline'): boolean {
  const passage = { ...makePassage(), heading, text };
  return readSentences(passage, { ...makeSource(), kind }, vocabulary).some(lacksDrug);
}

it('finds an amount that is told without its drug', () => {
  expect(lacks('• Adult: 2.5 mg up to 3 times in the first hour', ['Drug treatment'])).toBe(true);
  expect(lacks('• Child: 5 mg/kg at most', ['Drug treatment'])).toBe(true);
});

it('leaves an amount whose drug stands beside it, in a heading, or in the title of its own text', () => {
  expect(lacks('• Examplinib: 2.5 mg up to 3 times in the first hour', ['Drug treatment'])).toBe(false);
  expect(lacks('• Adult: 2.5 mg up to 3 times in the first hour', ['Salbutamol'])).toBe(false);
  expect(lacks('• Adult: 2.5 mg up to 3 times in the first hour', ['How to take it'], 'drug-label')).toBe(false);
  expect(lacks('• Oxygen for 20 minutes', ['Drug treatment'])).toBe(false);
});

it('knows a drug that no list of names holds by where it stands, and takes neither people, routes nor diseases for one', () => {
  expect(lacks('• Oral unheardofine 20 mg/kg at once, then 10 mg/kg 8 hourly', ['Drug treatment'])).toBe(false);
  expect(lacks('• Magnesium sulphate: 50 mg/kg single dose', ['Drug treatment'])).toBe(false);
  expect(lacks('• Severe pneumonia: loading dose of 20 mg/kg intravenously', ['Drug treatment'])).toBe(true);
});

it('finds the drug in the line that leads an item in', () => {
  const items = Array.from(
    { length: 12 },
    (_, i) => `  - Child of ${i} years in the first hour of an attack: ${i} mg up to three times`,
  ).join('\n');
  expect(lacks(`Attacks:\n• Nebulised unheardofine\n${items}`, ['Drug treatment'])).toBe(false);
  expect(lacks(`Attacks:\n• Nebulised\n${items}`, ['Drug treatment'])).toBe(true);
});
