import { expect, test } from 'vitest';
import { countExactTerms, readExactTerms } from './read-exact-terms.ts';

test('quoted phrases and identifiers are exact, common words and doses are not', () => {
  expect(readExactTerms('Does "hand-foot  skin reaction" follow NCT03334396 or PF-04965842 at 100 mg?')).toEqual([
    'hand-foot skin reaction',
    'nct03334396',
    'pf-04965842',
  ]);
  expect(readExactTerms('PMID 32065234 says “complete response”')).toEqual(['complete response', '32065234']);
  for (const plain of ['Is baricitinib 4 mg better than IL-13 or JAK1 blockers in 2024?', 'the "x" of it', 'BRAVE-AA1 at week 36'])
    expect(readExactTerms(plain).filter((term) => term !== 'brave-aa1')).toEqual([]);
});

test('a term counts where it stands as whole words, whatever its case and the marks around it', () => {
  expect(countExactTerms(['nct03334396'], 'The trial (NCT03334396) ended.')).toBe(1);
  expect(countExactTerms(['nct0333'], 'The trial (NCT03334396) ended.')).toBe(0);
  expect(countExactTerms(['skin reaction', 'acne'], 'Hand-foot Skin\nreaction, not seen.')).toBe(1);
  expect(countExactTerms([], 'anything')).toBe(0);
});
