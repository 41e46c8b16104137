import { describe, expect, it } from 'vitest';
import { layList } from './lay-list.ts';

describe('layList', () => {
  it('lays out a list at the verb that governs it, not inside a member', () => {
    expect(
      layList(
        'In the EU examplinib is approved for severe eczema from 2 years of age, hair loss in adults, and sore joints in adults over 40.',
      ),
    ).toBe(
      'In the EU examplinib is approved for:\n• severe eczema from 2 years of age\n• hair loss in adults\n• and sore joints in adults over 40',
    );
  });

  it('lays out what should be done', () => {
    expect(
      layList(
        'In the US, before it is started, doctors should evaluate for tuberculosis, screen for hepatitis, and update vaccines of all kinds.',
      ),
    ).toBe(
      'In the US, before it is started, doctors should:\n• evaluate for tuberculosis\n• screen for hepatitis\n• and update vaccines of all kinds',
    );
  });

  it('says once what governs every member', () => {
    expect(
      layList('Doctors should pause it for serious infection of any kind, blood poisoning or fever, and for shingles until it clears.'),
    ).toBe('Doctors should pause it for:\n• serious infection of any kind\n• blood poisoning or fever\n• and shingles until it clears');
  });

  it.each([
    'The agency says to avoid it unless there is no suitable alternative in people aged 65 or over, current or past smokers, and those at raised risk of cancer.',
    'For acne caused by it, one review suggests creams in mild cases, creams with tablets in others, and tablets alone in severe cases of acne.',
    'This was reached by 8% on placebo, 13% on examplinib 1 mg, 20% on 2 mg, 26% on 3 mg and 30% on 4 mg after all the weeks.',
    'It is short, sweet and red.',
  ])('leaves alone what is no list, or could be read as another: %s', (sentence) => expect(layList(sentence)).toBe(sentence));
});
