import { describe, expect, test } from 'vitest';
import { bindWords } from './bind-words.ts';

describe('bindWords', () => {
  test.each([
    ['baricitinib 4 mg once daily', 'baricitinib 4\u00a0mg once daily'],
    ['at week 36 in 120 patients', 'at week\u00a036 in 120\u00a0patients'],
    ['aged 50 or over', 'aged 50 or over'],
    ['a 16 gallery', 'a 16 gallery'],
  ])('%s', (text, bound) => {
    expect(bindWords(text)).toBe(bound);
  });

  test('keeps the length, so that offsets still hold', () => {
    const text = 'At week 16, 31% on 4 mg versus 15% on placebo (95% CI 1.4 to 5.6)';
    expect(bindWords(text)).toHaveLength(text.length);
  });
});
