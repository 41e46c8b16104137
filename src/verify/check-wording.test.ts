import { describe, expect, it } from 'vitest';
import { checkWording } from './check-wording.ts';

const QUOTE =
  'In severe alopecia areata, about 80% lost benefit by week 152 after stopping baricitinib, while about 7% of those who stayed on treatment lost benefit.';

describe('checkWording', () => {
  it.each([
    ['white space, capitals and marks', `${QUOTE.replace('In ', 'in ').replace(', while', ' while')}`],
    ['a near synonym in the same place', QUOTE.replace('stopping', 'discontinuing')],
    ['a phrase that moved', QUOTE.replace(' by week 152', '').replace('baricitinib,', 'baricitinib by week 152,')],
    ['an excerpt', 'In severe alopecia areata, about 80% lost benefit by week 152 after stopping baricitinib.'],
    ['a claim in other words', 'Coming off the drug cost four in five patients their hair again within three years.'],
  ])('has nothing against %s', (_, claim) => {
    expect(checkWording(claim, [QUOTE], '')).toEqual([]);
  });

  it.each([
    ['figures that changed places', QUOTE.replace('80%', 'X').replace('7%', '80%').replace('X', '7%'), true],
    ['an order turned round', QUOTE.replace('after', 'before'), true],
    ['a denial put in', QUOTE.replace('about 80% lost', 'about 80% never lost'), true],
    ['a word that is another', QUOTE.replace('severe', 'patchy'), false],
  ])('objects to %s', (_, claim, opposes) => {
    expect(checkWording(claim, [QUOTE], '')).toMatchObject([{ check: 'wording', opposes }]);
  });

  it('objects to what a cut quote no longer says, but not to words of its heading', () => {
    const cut = 'about 80% lost benefit by week 152 after stopping baricitinib';
    const claim = 'In severe alopecia areata, about 80% lost benefit by week 152 after stopping baricitinib.';
    expect(checkWording(claim, [cut], '')[0]?.reason).toContain('severe alopecia areata');
    expect(checkWording(claim, [cut], 'Severe alopecia areata')).toEqual([]);
  });

  it('objects to a denial that a copy leaves out', () => {
    const quote = 'Baricitinib should not be used in pregnancy because it can harm the developing baby.';
    const [objection] = checkWording(quote.replace('not ', ''), [quote], '');
    expect(objection).toMatchObject({ opposes: true, reason: 'The claim leaves out of its quote: "not".' });
  });

  it('is content where one of several quotes says it', () => {
    expect(checkWording(QUOTE, [QUOTE.replace('80%', '8%'), QUOTE], '')).toEqual([]);
  });
});
