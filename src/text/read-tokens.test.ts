import { expect, it } from 'vitest';
import { foldWord } from './fold-word.ts';
import { readTokens } from './read-tokens.ts';

it.each<[string, string[]]>([
  ['JAK1/2 and JAK3', ['jak1', 'jak2', 'jak3']],
  ['IL-13', ['il13']],
  ['IL-4/13', ['il4', 'il13']],
  ['EASI-75 at week 16', ['easi75', 'week', '16']],
  ['2–4 mg', ['2', '4', 'mg']],
  ['0.5 mg', ['0.5', 'mg']],
  ['doi 10.1097/nrl.0b013e 1.2.3 end.', ['doi', '10.1097', 'nrl.0', 'b013e', '1.2', '3', 'end']],
  ['the', []],
  ['Crème', ['crem']],
  ['', []],
])('%s', (text, expected) => {
  expect(readTokens(text)).toEqual(expected);
});

it.each<[string, string]>([
  ['anaemia', 'anemia'],
  ['haemoglobin', 'hemoglobin'],
  ['oedema', 'edema'],
  ['paediatric', 'pediatric'],
  ['tumours', 'tumors'],
  ['diarrhoea', 'diarrhea'],
  ['randomised', 'randomized'],
  ['hospitalisation', 'hospitalization'],
  ['ciclosporin', 'cyclosporine'],
  ['behaviour', 'behavior'],
  ['leukaemia', 'leukemia'],
  ['oesophageal', 'esophageal'],
  ['titre', 'titer'],
  ['100 µg', '100 μg'],
  ['µg', 'mcg'],
  ['TNF-α', 'TNF-alpha'],
  ['infections', 'infection'],
  ['biopsies', 'biopsy'],
  ['children', 'child'],
  ['inhibitors', 'inhibition'],
  ['inhibitory', 'inhibits'],
  ['vaccinated', 'vaccination'],
  ['lymphocytes', 'lymphocyte'],
  ['treating', 'treated'],
  ['effective', 'effectively'],
  ['JAK-1', 'jak1'],
  ['COVID-19', 'Covid-19'],
])('reads %s and %s alike', (one, other) => {
  expect(readTokens(one)).toEqual(readTokens(other));
});

it.each<[string, string]>([
  ['baricitinib', 'baricitinibs'],
  ['dupilumab', 'dupilumab'],
])('never cuts the name of a drug: %s', (name, written) => {
  expect(foldWord(written)).toBe(name);
});

it.each<[string, string]>([
  ['JAK1', 'JAK2'],
  ['hypotension', 'hypertension'],
  ['psoriasis', 'psoralen'],
  ['renal', 'renin'],
  ['stress', 'stretch'],
  ['virus', 'virtue'],
])('keeps %s and %s apart', (one, other) => {
  expect(readTokens(one)).not.toEqual(readTokens(other));
});

it('reads a text of many signs in no time that grows with more than its length', () => {
  const hostile = '-'.repeat(50_000) + 'a-'.repeat(50_000) + '1/'.repeat(50_000);
  expect(readTokens(hostile).length).toBeGreaterThan(0);
});
