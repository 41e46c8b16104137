import { describe, expect, it } from 'vitest';
import { wrapText } from './wrap-text.ts';

describe('wrapText', () => {
  it('breaks at spaces and indents later lines under the first', () => {
    expect(wrapText('one two three four five six seven', { width: 24, lead: '• ' })).toBe('• one two three four\n  five six seven');
    for (const line of wrapText('one two three four five six seven '.repeat(9), { width: 24, lead: '• ' }).split('\n'))
      expect(line.length).toBeLessThanOrEqual(24);
  });

  it('loses no word and keeps paragraphs', () => {
    const text = 'A first paragraph of some length.\n\nA second, with a pneumonoultramicroscopicsilicovolcanoconiosis.';
    const wrapped = wrapText(text, { width: 22 });
    expect(wrapped.split(/\s+/)).toEqual(text.split(/\s+/));
    expect(wrapped).toContain('\n\n');
  });

  it('never parts a number from the unit that a no-break space ties to it', () => {
    const wrapped = wrapText('The dose of this drug is 2\u00a0mg once daily for adults', { width: 26 });
    expect(wrapped).toContain('2\u00a0mg');
    expect(wrapped).not.toMatch(/2\n/);
  });
});
