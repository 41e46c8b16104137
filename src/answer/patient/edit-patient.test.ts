import { expect, it } from 'vitest';
import { buildVocabulary } from '../../vocabulary/build-vocabulary.ts';
import { editPatient } from './edit-patient.ts';
import { readPatient } from './read-patient.ts';

const vocabulary = buildVocabulary([{ type: 'drug', name: 'examplinib', also: [], brands: [], sources: 1 }]);
const QUESTION = 'Can examplinib be used in a 70-year-old with eGFR 45 and a history of stroke who takes warfarin?';
const FACTS = readPatient(QUESTION, vocabulary, new Set());
const edit = (words: Record<number, string>, more = '') =>
  editPatient(QUESTION, FACTS, { facts: FACTS.map((f, i) => words[i] ?? QUESTION.slice(f.start, f.end)), more });

it('leaves the question as it is where nothing is changed', () => expect(edit({})).toBe(QUESTION));
it('puts other words in their place', () =>
  expect(edit({ 0: '80-year-old', 1: 'eGFR 25' })).toBe(
    'Can examplinib be used in a 80-year-old with eGFR 25 and a history of stroke who takes warfarin?',
  ));
it('takes a fact away, and what held it', () =>
  expect(edit({ 0: '', 3: '' })).toBe('Can examplinib be used in a patient with eGFR 45 and a history of stroke?'));
it('adds what is written last', () => expect(edit({}, 'platelets 90.')).toMatch(/who takes warfarin, platelets 90\?$/));
