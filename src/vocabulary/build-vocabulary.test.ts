import { expect, test } from 'vitest';
import { buildVocabulary } from './build-vocabulary.ts';

const subject = (type: 'drug' | 'condition', name: string, also: string[] = [], brands: string[] = [], sources = 1) => ({
  type,
  name,
  also,
  brands,
  sources,
});
const vocabulary = buildVocabulary([
  subject('drug', 'Baricitinib', [], ['Olumiant'], 9),
  subject('drug', 'recombinant zoster vaccine'),
  subject('condition', 'Dermatitis, Atopic', ['atopic dermatitis', 'eczema'], [], 5),
  subject('condition', 'Arthritis, Juvenile', ['juvenile idiopathic arthritis']),
  subject('condition', 'Hand Dermatoses', ['chronic hand eczema']),
  subject('condition', 'Herpes Zoster', ['shingles']),
  subject('condition', 'Skin Diseases', ['skin disease']),
]);
const found = (text: string) => vocabulary.findMentions(text).map((m) => [m.term.name, text.slice(m.start, m.end)]);

test('finds drugs by generic and brand name, conditions by heading, turned heading and plain words', () => {
  expect(found('Olumiant in eczema; BARICITINIB for Atopic Dermatitis')).toEqual([
    ['baricitinib', 'Olumiant'],
    ['Dermatitis, Atopic', 'eczema'],
    ['baricitinib', 'BARICITINIB'],
    ['Dermatitis, Atopic', 'Atopic Dermatitis'],
  ]);
});

test('the longest name wins, and a name inside another word is none', () => {
  expect(found('chronic hand eczema')).toEqual([['Hand Dermatoses', 'chronic hand eczema']]);
  expect(found('antibaricitinibs')).toEqual([]);
});

test('tells diseases that are treated from events, vaccines and whole families', () => {
  expect(vocabulary.byName('shingles')?.event).toBe(true);
  expect(vocabulary.byName('recombinant zoster vaccine')?.event).toBe(true);
  expect(vocabulary.byName('skin disease')?.family).toBe(true);
  expect(vocabulary.byName('eczema')).toMatchObject({ event: false, family: false, plain: 'atopic dermatitis' });
});

test('classes come from the name: a JAK inhibitor is also an immunosuppressant', () => {
  expect(vocabulary.byName('baricitinib')?.classes).toEqual(['JAK inhibitor', 'immunosuppressant']);
});
