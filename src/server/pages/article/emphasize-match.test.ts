import { describe, expect, test } from 'vitest';
import { cutSpans, emphasizeMatch, type Span } from './emphasize-match.ts';

const strong = (spans: Span[]) => spans.filter((span) => span.strong).map((span) => span.text);
const whole = (spans: Span[]) => spans.map((span) => span.text).join('');

describe('emphasizeMatch', () => {
  test('a sentence that is its quote: figures with units, dates and turning words are strong', () => {
    const text = 'In BRAVE-AA1 baricitinib 4 mg was not stopped on 13 June 2022 (OR 2.8, 95% CI 1.4-5.6).';
    const { claim, quotes } = emphasizeMatch(text, [text]);
    expect(strong(claim)).toEqual(['4 mg', 'not', '13 June 2022', '2.8', '95%', '1.4-5.6']);
    expect(quotes[0]).toEqual(claim);
  });

  test('told in other words: only what both have in common is strong', () => {
    const { claim, quotes } = emphasizeMatch('Hair came back in 38.8% of adults.', ['The rate in adults was 38.8% with 4 mg.']);
    expect(strong(claim)).toEqual(['38.8%', 'adults']);
    expect(strong(quotes[0]!)).toEqual(['adults', '38.8%']);
  });

  test('loses no character of sentence or quotes', () => {
    const claim = ' A  claim of 5 mg; <b>not</b> markup. ';
    const quotes = ['Five claims of 5 mg', 'no markup…'];
    const match = emphasizeMatch(claim, quotes);
    expect(whole(match.claim)).toBe(claim);
    expect(match.quotes.map(whole)).toEqual(quotes);
  });
});

test('cutSpans cuts where a span crosses the edge', () => {
  const spans = [
    { text: 'on ', strong: false },
    { text: '4 mg', strong: true },
    { text: '.', strong: false },
  ];
  expect(cutSpans(spans, 1, 5)).toEqual([
    { text: 'n ', strong: false },
    { text: '4 ', strong: true },
  ]);
});
