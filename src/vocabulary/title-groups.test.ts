import { expect, test } from 'vitest';
import { isOfOtherGroup } from './title-groups.ts';

test.each([
  ['RIVER FEVER IN THE NEWBORN', 'How is river fever treated in adults?', true],
  ['RIVER FEVER IN THE NEWBORN', 'How is river fever treated?', true],
  ['RIVER FEVER IN THE NEWBORN', 'How is neonatal river fever treated?', false],
  ['River fever in children', 'Which dose for my baby with river fever?', false],
  ['River fever', 'How is river fever treated in a child?', false],
])('%s, asked "%s": of others is %s', (title, question, expected) => expect(isOfOtherGroup(title, question)).toBe(expected));
