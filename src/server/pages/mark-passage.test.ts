import { describe, expect, test } from 'vitest';
import { clipAfter, clipBefore, markPassage } from './mark-passage.ts';

describe('markPassage', () => {
  test('cuts the text at its spans, in the order of the text', () => {
    expect(
      markPassage('abcdefg', [
        { start: 5, end: 6 },
        { start: 1, end: 3 },
      ]),
    ).toEqual([
      { text: 'a', mark: null },
      { text: 'bc', mark: 1 },
      { text: 'de', mark: null },
      { text: 'f', mark: 0 },
      { text: 'g', mark: null },
    ]);
  });

  test.each([
    [
      'overlap',
      [
        { start: 0, end: 4 },
        { start: 2, end: 6 },
      ],
    ],
    [
      'lie outside',
      [
        { start: 0, end: 4 },
        { start: 5, end: 99 },
      ],
    ],
    [
      'are empty',
      [
        { start: 0, end: 4 },
        { start: 5, end: 5 },
      ],
    ],
  ])('leaves out spans that %s, never a character', (_, spans) => {
    const pieces = markPassage('abcdefg', spans);
    expect(pieces.map((piece) => piece.text).join('')).toBe('abcdefg');
    expect(pieces.filter((piece) => piece.mark !== null)).toEqual([{ text: 'abcd', mark: 0 }]);
  });
});

test('context is clipped at words, with an ellipsis on the side that is cut', () => {
  expect(clipBefore('one two three', 9)).toBe('… three');
  expect(clipAfter('one two three', 9)).toBe('one two …');
  expect(clipBefore('one two', 9)).toBe('one two');
});
