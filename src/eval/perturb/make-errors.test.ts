import { describe, expect, it } from 'vitest';
import { buildVocabulary, type VocabularySubject } from '../../vocabulary/build-vocabulary.ts';
import { ERROR_KINDS, type ErrorKind } from './error-kinds.ts';
import { makeErrors } from './make-errors.ts';
import { seededRandom } from './seeded-random.ts';

const subject = (type: 'drug' | 'condition', name: string): VocabularySubject => ({ type, name, also: [], brands: [], sources: 1 });
const vocabulary = buildVocabulary([
  subject('drug', 'baricitinib'),
  subject('drug', 'upadacitinib'),
  subject('condition', 'alopecia areata'),
  subject('condition', 'vitiligo'),
]);

function errorsOf(text: string, seed = 1) {
  return new Map(makeErrors({ claim: text, quote: text }, vocabulary, seededRandom(seed)).map((error) => [error.kind, error]));
}

const RICH =
  'In the US, 38.8% of adults with alopecia areata on baricitinib 4 mg once daily had more regrowth at week 36, and 6.2% on placebo; it is approved and recommended.';

describe('makeErrors', () => {
  it('makes one error of each kind that the claim gives ground for, and the same ones from the same seed', () => {
    const made = errorsOf(RICH);
    expect([...made.keys()]).toEqual([...ERROR_KINDS]);
    expect(errorsOf(RICH)).toEqual(made);
    for (const error of made.values()) expect(error.claim !== RICH || error.quote !== RICH).toBe(true);
  });

  it.each<[ErrorKind, RegExp]>([
    ['dose', /baricitinib 40 mg/],
    ['drug', /on upadacitinib 4 mg/],
    ['arm', /6\.2% of adults .* 38\.8% on placebo/],
    ['direction', /less regrowth/],
    ['jurisdiction', /In the EU/],
    ['negation', /is not approved/],
  ])('changes the %s and nothing else', (kind, changed) => {
    const { claim, quote } = errorsOf(RICH).get(kind)!;
    expect(claim).toMatch(changed);
    expect(quote).toBe(RICH);
  });

  it('cuts the quote, not the claim', () => {
    const { claim, quote } = errorsOf(RICH).get('quote cut')!;
    expect(claim).toBe(RICH);
    expect(RICH).toContain(quote);
    expect(quote.length).toBeLessThan(RICH.length);
  });

  it('takes a denial away where there is one, but none that denies nothing', () => {
    expect(errorsOf('Baricitinib is not approved for vitiligo.').get('negation')!.claim).toBe('Baricitinib is approved for vitiligo.');
    expect(errorsOf('Baricitinib may be taken with or without food.').get('negation')!.claim).toBe(
      'Baricitinib may not be taken with or without food.',
    );
  });

  it('makes no percentage, week or dose that the quote holds', () => {
    for (let seed = 0; seed < 40; seed++) {
      const made = errorsOf('At weeks 12, 16 and 24, 30% on 3 mg and 40% on 30 mg responded.', seed);
      expect(made.get('percentage')?.claim ?? '').not.toMatch(/30%.*30%|40%.*40%/);
      expect(made.get('dose')?.claim ?? '').not.toMatch(/30 mg.*30 mg/);
      expect(made.get('week')!.claim).toMatch(/weeks (?!12,|16,|24,)\d+, 16 and 24/);
    }
  });
});
