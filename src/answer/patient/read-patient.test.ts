import { expect, it } from 'vitest';
import { buildVocabulary } from '../../vocabulary/build-vocabulary.ts';
import { readPatient } from './read-patient.ts';

const term = (type: 'drug' | 'condition', name: string, also: string[] = []) => ({ type, name, also, brands: [], sources: 1 });
const vocabulary = buildVocabulary([
  term('drug', 'examplinib'),
  term('drug', 'otherimab'),
  term('condition', 'Dermatitis, Atopic', ['eczema']),
]);
const chips = (text: string): string[] => readPatient(text, vocabulary, new Set(['examplinib'])).map((f) => f.chip);

it.each([
  ['70-year-old, eGFR 45, previous DVT, on clopidogrel', ['age 70', 'eGFR 45', 'history venous thromboembolism', 'on clopidogrel']],
  [
    'Can I give examplinib to a 68-year-old ex-smoker with severe eczema and hypertension?',
    ['age 68', 'history smoking', 'history hypertension'],
  ],
  ['58F, BMI 38, prior PE', ['age 58', 'sex female', 'BMI 38', 'history venous thromboembolism']],
  ['my son is 9 and weighs 25 kilos', ['sex male', 'age 9', 'weight 25 kg']],
  ['CKD 3b, cirrhosis, Child-Pugh B', ['CKD 3b', 'hepatic moderate']],
  ['severe renal impairment, on otherimab and a water tablet', ['renal severe', 'on otherimab', 'on diuretic']],
  ['pregnant, platelets 90, LFTs going up', ['pregnant', 'lab platelets 90', 'lab liver enzymes raised']],
  ["I'm 81 and had a stroke two years ago", ['age 81', 'history stroke']],
])('%s', (text, expected) => expect(chips(text)).toEqual(expected));

it.each([
  ['a patient whose disease was never treated, no history of stroke'],
  ['Does examplinib cause blood clots?'],
  ['How common is acne on examplinib?'],
  ['Is the zoster vaccine given before examplinib?'],
  ['examplinib 4 mg once daily for 16 weeks'],
])('%s: no fact of a patient', (text) => expect(chips(text)).toEqual([]));

it('gives the words of each fact by their place', () => {
  const text = 'a man of 70 on warfarin';
  expect(readPatient(text, vocabulary, new Set()).map((f) => text.slice(f.start, f.end))).toEqual(['man', '70', 'warfarin']);
});

it('says nothing of the sex where several people are named', () => {
  expect(chips('a man of 40 whose wife is healthy')).toEqual(['age 40']);
});
