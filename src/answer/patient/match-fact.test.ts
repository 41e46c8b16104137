import { expect, it } from 'vitest';
import { makePassage, makeSource } from '../../../test/fixtures/make-answer.ts';
import { readSentences } from '../../findings/read-sentence.ts';
import { buildVocabulary } from '../../vocabulary/build-vocabulary.ts';
import { matchFact } from './match-fact.ts';
import { readPatient } from './read-patient.ts';

const vocabulary = buildVocabulary([
  { type: 'drug', name: 'examplinib', also: [], brands: [], sources: 1 },
  { type: 'condition', name: 'Dermatitis, Atopic', also: ['eczema'], brands: [], sources: 1 },
]);

function match(patient: string, statement: string) {
  const [fact] = readPatient(patient, vocabulary, new Set(['examplinib']));
  const [reading] = readSentences({ ...makePassage(), text: statement }, makeSource(), vocabulary);
  return matchFact(fact!, reading!);
}

it.each([
  ['eGFR 45', 'In the US the examplinib dose is 1 mg when eGFR is 30-60 mL/min/1.73 m2.', true],
  ['eGFR 45', 'In the US the examplinib dose is 1 mg in severe renal impairment (eGFR 15 to under 30 mL/min/1.73 m2).', false],
  ['eGFR 45', 'The examplinib dose is unchanged in mild or moderate renal impairment.', true],
  ['eGFR 20', 'The examplinib dose is unchanged in mild or moderate renal impairment.', false],
  ['severe renal impairment', 'Examplinib is not recommended in mild to severe renal impairment.', true],
  ['moderate hepatic impairment', 'Examplinib is not recommended in severe hepatic impairment.', false],
  ['a 70-year-old', 'In people aged 65 or over examplinib is given at 2 mg once daily.', true],
  ['a 60-year-old', 'In people aged 65 or over examplinib is given at 2 mg once daily.', false],
  ['a 14-year-old', 'The dose may rise to 30 mg in people under 65.', false],
  ['a 14-year-old', 'Examplinib 15 mg once daily is given to adolescents of 12-17 years.', true],
  ['a 9-year-old', 'Examplinib 15 mg once daily is given to adolescents of 12-17 years.', false],
  ['a child of 22 kg', 'Children of 10 kg to under 30 kg take examplinib 2 mg once daily.', true],
  ['platelets 40', 'Do not start examplinib when platelets are under 50,000/mm3.', true],
  ['platelets 90', 'Do not start examplinib when platelets are under 50,000/mm3.', false],
  ['haemoglobin 75', 'Interrupt examplinib when haemoglobin is below 8 g/dL.', true],
  ['a previous DVT', 'Avoid examplinib in people at risk of thrombosis.', true],
  ['high blood pressure last year', 'Avoid examplinib in people who have had a heart attack.', false],
  ['on ibuprofen', 'Examplinib may be taken with NSAIDs.', true],
  ['on warfarin', 'Examplinib may be taken with NSAIDs.', false],
])('%s | %s: %s', (patient, statement, applies) => expect(match(patient, statement) !== null).toBe(applies));

it('says where a source limits another measure than the one told', () => {
  const statement = 'Examplinib is given at 2 mg when creatinine clearance is 30-60 mL/min.';
  expect(match('eGFR 45', statement)).toEqual({ measured: 'creatinine clearance' });
  expect(match('CrCl 45', statement)).toEqual({ measured: null });
});
