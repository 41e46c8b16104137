import { expect, test } from 'vitest';
import { isInternational, jurisdictionName, namedJurisdictions, placesOverlap } from './jurisdictions.ts';

test.each([
  ['In the US, the FDA approved it', ['US']],
  ['NICE in England, CADTH in Canada', ['GB-ENG', 'CA']],
  ['The US text allows it, whereas the EU label contraindicates it', ['US', 'EU']],
  ['Let us consider this', []],
  ['a text held here (not the EU label)', []],
  ['The international product text (Thailand; not the EU label) says', []],
])('%s', (text, codes) => expect(namedJurisdictions(text)).toEqual(codes));

test('an international text belongs to no place; England is part of the United Kingdom', () => {
  expect(isInternational('the later, EU-aligned international product text')).toBe(true);
  expect(placesOverlap('GB', 'GB-ENG')).toBe(true);
  expect(placesOverlap('US', 'EU')).toBe(false);
  expect(jurisdictionName('EU')).toBe('European Union');
  expect(jurisdictionName('XX')).toBe('XX');
});
