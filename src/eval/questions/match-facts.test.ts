import { describe, expect, it } from 'vitest';
import type { Claim, Reference } from '../../domain/answer.ts';
import { numbersOf, plainText, proves, states, type ReadClaim } from './match-facts.ts';
import type { Statement } from './read-question-file.ts';

const references = [
  { number: 1, source: 'label' },
  { number: 2, source: 'review' },
] as Reference[];

function read(text: string, { around = '', quote = text, reference = 1 } = {}): ReadClaim {
  return { around, claim: { text, citations: [{ reference, quote: { text: quote } }] } as Claim };
}

function statement(patterns: RegExp[], unless: RegExp[] = []): Statement {
  return { match: [patterns], unless };
}

describe('states', () => {
  it('takes a number in a pattern as a whole number', () => {
    expect(states(read('The dose is 4 mg.'), statement([/4 ?mg/g]))).toBe(true);
    expect(states(read('The dose is 0.4 mg.'), statement([/4 ?mg/g]))).toBe(false);
    expect(states(read('The dose is 14 mg.'), statement([/4 ?mg/g]))).toBe(false);
    expect(states(read('The rate was 16.8.'), statement([/16/g]))).toBe(false);
  });

  it('finds a later place where an earlier one cuts a number', () => {
    expect(states(read('From 14 mg down to 4 mg.'), statement([/4 mg/g]))).toBe(true);
  });

  it('reads a claim with its headings, but spoils it by its own words only', () => {
    const claim = read('2 mg once daily.', { around: 'Dose in the US, not for children' });
    expect(states(claim, statement([/\bUS\b/g, /2 mg/g]))).toBe(true);
    expect(states(claim, statement([/2 mg/g], [/children/g]))).toBe(true);
    expect(states(claim, statement([/2 mg/g], [/once/g]))).toBe(false);
  });
});

describe('proves', () => {
  const fact = statement([/2 ?mg/g, /once/g]);

  it('asks for a citation of one of the sources', () => {
    expect(proves(read('2 mg once daily.'), fact, ['label'], references)).toBe(true);
    expect(proves(read('2 mg once daily.', { reference: 2 }), fact, ['label'], references)).toBe(false);
    expect(proves(read('2 mg once daily.', { reference: 3 }), fact, ['label'], references)).toBe(false);
  });

  it('asks the quote for the figures and half of the patterns', () => {
    expect(proves(read('2 mg once daily.', { quote: 'Give 2 mg.' }), fact, ['label'], references)).toBe(true);
    expect(proves(read('2 mg once daily.', { quote: 'Given once daily.' }), fact, ['label'], references)).toBe(false);
    const loose = statement([/daily/g, /tablet/g, /adults/g]);
    expect(proves(read('Adults take one tablet daily.', { quote: 'Taken daily.' }), loose, ['label'], references)).toBe(false);
  });
});

describe('plainText and numbersOf', () => {
  it('write signs one way and numbers by their value', () => {
    expect(plainText('1,000\u00A0mg – 2·5')).toBe('1000 mg - 2.5');
    expect(numbersOf('.50 of 1,000, then 0.5')).toEqual(new Set([0.5, 1000]));
  });
});
