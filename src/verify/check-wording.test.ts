import { describe, expect, it } from 'vitest';
import { checkWording } from './check-wording.ts';

const QUOTE =
  'In severe alopecia areata, about 80% lost benefit by week 152 after stopping baricitinib, while about 7% of those who stayed on treatment lost benefit.';

describe('checkWording', () => {
  it.each([
    ['white space, capitals and marks', `${QUOTE.replace('In ', 'in ').replace(', while', ' while')}`],
    ['a near synonym in the same place', QUOTE.replace('stopping', 'discontinuing')],
    ['a phrase that moved', QUOTE.replace(' by week 152', '').replace('baricitinib,', 'baricitinib by week 152,')],
    ['phrases that say the same', QUOTE.replace('about 80%', 'roughly 80%')],
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

  it.each([
    ['reached by 39% versus 12% with at least 4 points', 'reached by 39% as against 12% with no fewer than 4 points'],
    ['The commonest adverse events were acne and heart attacks', 'The most common side effects were acne and myocardial infarctions'],
    ['The 2022 Example guideline says that vaccines are checked first', 'That vaccines are checked first, the 2022 Example guideline says'],
    ['Under Plan 7, people who began early may go on with it', 'People who began early may go on with it under Plan 7'],
    ['In the trials of examplinib, acne, headache and nausea were seen', 'Acne, headache and nausea were seen in the trials of examplinib'],
  ])('has nothing against one thing said in two ways: %s', (quote, claim) => {
    expect(checkWording(claim, [quote], '')).toEqual([]);
  });

  it.each([
    ['serious infections were seen in nine adults of the trial', 'severe infections were seen in nine adults of the trial'],
    ['it is kept for people over 50 years with heart disease', 'it is kept for people under 50 years with heart disease'],
    ['the guideline of 2022 recommends against it in all children', 'the guideline of 2022 recommends it in all children against rash'],
    ['acne was seen more often with examplinib than with placebo here', 'acne was seen more often with placebo than with examplinib here'],
    ['at least 4 of the five tests are done before it is begun', 'at most 4 of the five tests are done before it is begun'],
  ])('objects where two things only look alike: %s', (quote, claim) => {
    expect(checkWording(claim, [quote], '')).toHaveLength(1);
  });

  it('is content where one of several quotes says it', () => {
    expect(checkWording(QUOTE, [QUOTE.replace('80%', '8%'), QUOTE], '')).toEqual([]);
  });
});
