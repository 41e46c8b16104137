import { expect, test } from 'vitest';
import { layWordsToTerms } from './lay-words.ts';

test.each([
  ['Does it cause blood clots?', 'venous thromboembolism'],
  ['pill for bald patches', 'alopecia areata'],
  ['Is it licensed for AD?', 'atopic dermatitis'],
])('%s', (question, term) => expect(layWordsToTerms(question)).toContain(term));

test('AD beside dementia is not a skin disease', () => {
  expect(layWordsToTerms('Does donepezil help memory in AD?')).not.toContain('atopic');
});
