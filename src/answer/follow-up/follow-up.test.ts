import { describe, expect, it } from 'vitest';
import { ASKED_SLOTS, type Meaning } from '../../domain/follow-up.ts';
import { buildVocabulary } from '../../vocabulary/build-vocabulary.ts';
import { mergeMeaning, readMeaning } from './merge-meaning.ts';
import { readFollowUp } from './read-follow-up.ts';
import { sayMeaning } from './say-meaning.ts';

const term = (type: 'drug' | 'condition', name: string, also: string[] = []) => ({ type, name, also, brands: [], sources: 1 });
const vocabulary = buildVocabulary([
  term('drug', 'examplinib'),
  term('drug', 'otherimab'),
  term('condition', 'Dermatitis, Atopic', ['atopic dermatitis', 'eczema']),
  term('condition', 'Colitis, Ulcerative', ['ulcerative colitis']),
]);
const before = readMeaning('How well does examplinib work in atopic dermatitis?', vocabulary);
const ask = (text: string, state = before): Meaning =>
  mergeMeaning(state, readFollowUp(text, vocabulary, new Set([...state.drugs, ...state.versus])));

/** What a slot needs to be asked at all. */
const NEEDS: Partial<Record<Meaning['slot'], Partial<Meaning>>> = {
  comparison: { versus: ['otherimab'] },
  'dose-comparison': { doses: ['4 mg', '2 mg'] },
  eligibility: { chips: ['age 70', 'eGFR 45', 'history stroke'] },
  'ae-management': { chips: ['effect acne'] },
};

describe('a full question says its meaning', () => {
  it.each(ASKED_SLOTS.filter((s) => !['mechanism', 'missed-dose', 'boxed-warning', 'why-warning'].includes(s)))('%s', (slot) => {
    const meaning: Meaning = { ...before, slot, ...NEEDS[slot] };
    const read = readMeaning(sayMeaning(meaning), vocabulary);
    expect({ ...read, chips: read.chips.toSorted() }).toEqual({ ...meaning, chips: meaning.chips.toSorted() });
  });

  it('with a patient in it', () => {
    const chips = ['age 14', 'sex female', 'weight 35 kg', 'renal severe', 'history stroke', 'history diabetes', 'on warfarin'];
    const read = readMeaning(sayMeaning({ ...before, slot: 'eligibility', chips }), vocabulary);
    expect(read.chips.toSorted()).toEqual(chips.toSorted());
  });
});

describe('what a follow-up names replaces, the rest stays', () => {
  it.each<[string, Partial<Meaning>]>([
    ['and in colitis?', { conditions: ['ulcerative colitis'] }],
    ['otherimab?', { drugs: ['otherimab'] }],
    ['is otherimab better?', { versus: ['otherimab'], slot: 'comparison' }],
    ['can I take it with otherimab', { slot: 'interaction', chips: ['on otherimab'] }],
    ['for my patient on otherimab', { slot: 'interaction', chips: ['on otherimab'] }],
    ['a patient treated with otherimab', { slot: 'interaction', chips: ['on otherimab'] }],
    ['for my patient on clopidogrel', { slot: 'interaction', chips: ['on clopidogrel'] }],
    ['I meant otherimab, not examplinib', { drugs: ['otherimab'] }],
    ['he had a DVT', { slot: 'eligibility', chips: ['sex male', 'history venous thromboembolism'] }],
    ['does it cause a DVT', { slot: 'safety', chips: ['effect venous thromboembolism'] }],
    ['neutrophils 800, stop?', { slot: 'monitoring', chips: ['lab neutrophils 800'] }],
    ['approved in the UK?', { slot: 'approval', places: ['UK'] }],
  ])('%s', (text, changed) => expect(ask(text)).toEqual({ ...before, ...changed }));

  it('keeps the patient for what a patient changes, and gives up another age', () => {
    const patient = ask('for a 70-year-old man with eGFR 45');
    expect(ask('and the dose?', patient).chips).toEqual(['age 70', 'sex male', 'eGFR 45']);
    expect(ask('and at 80 years of age, eGFR 25?', patient).chips.toSorted()).toEqual(['age 80', 'eGFR 25', 'sex male']);
    expect(ask('how does it work?', patient).chips).toEqual([]);
  });
});

it('asks of another medicine in place of the one before, unless it says that both are taken', () => {
  const first = ask('can it be taken with clopidogrel?');
  expect(ask('and with warfarin?', first).chips).toEqual(['on warfarin']);
  expect(ask('and warfarin as well?', first).chips).toEqual(['on clopidogrel', 'on warfarin']);
});

it('uses words that only name what is asked about', () => {
  const unused = (text: string) => readFollowUp(text, vocabulary, new Set(['examplinib'])).unused;
  expect(unused('when will I see hair?')).toEqual([]);
  expect(unused('side effects on my hair')).toEqual(['hair']);
});

describe('words that are not accounted for are told', () => {
  it.each([
    ['and not in colitis', ['not']],
    ['dose before surgery', ['before', 'surgery']],
    ['half the dose', ['half']],
    ['side effects after 5 years', ['after', '5']],
  ])('%s', (text, unused) => expect(readFollowUp(text, vocabulary, new Set(['examplinib'])).unused).toEqual(unused));
});
