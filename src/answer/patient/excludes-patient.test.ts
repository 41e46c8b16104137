import { expect, it } from 'vitest';
import { makePassage, makeSource } from '../../../test/fixtures/make-answer.ts';
import { readSentences } from '../../findings/read-sentence.ts';
import { buildVocabulary } from '../../vocabulary/build-vocabulary.ts';
import { excludesPatient } from './excludes-patient.ts';
import { readPatient } from './read-patient.ts';

const vocabulary = buildVocabulary([{ type: 'drug', name: 'examplinib', also: [], brands: [], sources: 1 }]);

function excludes(patient: string, statement: string): boolean {
  const facts = readPatient(patient, vocabulary, new Set(['examplinib']));
  expect(facts.length).toBeGreaterThan(0);
  const [reading] = readSentences({ ...makePassage(), text: statement }, makeSource(), vocabulary);
  return excludesPatient(facts, reading!);
}

it.each([
  ['a child of 20 kg', 'The dose of examplinib is 300 mg weekly in patients of 40 kg or more.'],
  ['a child of 20 kg', 'The dose of examplinib is 300 mg weekly in people aged 12 years and older.'],
  ['a 7-year-old', 'Adults take examplinib 4 mg once daily.'],
  ['a 70-year-old', 'Examplinib 15 mg once daily is given to adolescents of 12-17 years.'],
])('%s | %s: others', (patient, statement) => expect(excludes(patient, statement)).toBe(true));

it.each([
  ['a child of 20 kg', 'Children from 10 kg to under 30 kg take examplinib 2 mg, those of 30 kg or more 4 mg once daily.'],
  ['a child of 20 kg', 'Examplinib 2 mg is taken once daily.'],
  ['a 70-year-old', 'In people aged 65 or over examplinib is given at 2 mg once daily.'],
  ['a 7-year-old', 'Adults and children take examplinib 4 mg once daily.'],
  ['a 7-year-old', 'Examplinib is not studied in people of 12 years and older.'],
])('%s | %s: not others', (patient, statement) => expect(excludes(patient, statement)).toBe(false));
