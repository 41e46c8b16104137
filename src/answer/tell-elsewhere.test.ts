import { expect, test } from 'vitest';
import type { AppraisedSentence } from './appraise-evidence.ts';
import { isElsewhere } from './tell-elsewhere.ts';

const of = (places: string[], international = false) => ({ reading: { places, international } }) as unknown as AppraisedSentence;

test.each([
  ['a label of another place', of(['EU']), ['US'], true],
  ['a text of no single place', of([], true), ['US'], true],
  ['a part of the place', of(['GB-ENG']), ['GB'], false],
  ['a result, which holds in no place', of([]), ['US'], false],
  ['no place asked', of(['EU']), [], false],
])('%s', (_, sentence, places, expected) => expect(isElsewhere(sentence, places)).toBe(expected));
