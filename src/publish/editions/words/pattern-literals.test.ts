import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../texts/en/english.ts';
import { literalsOf } from './pattern-literals.ts';

describe('literalsOf', () => {
  it.each([
    ['herpes simplex(?: \\(cold sores\\))?', ['herpes simplex']],
    ['an(?:a)?emia', ['emia']],
    ['malignanc(?:y|ies)', ['malignanc']],
    ['opioids?', ['opioid']],
    ['VTE|venous thromboembolism', ['vte', 'venous thromboembolism']],
    ['(?:a|b)c', null],
  ])('%s needs one of %j', (pattern, literals) => expect(literalsOf(pattern)).toEqual(literals));

  it('never rules out a text that a pattern of the glossary matches', () => {
    const text = ENGLISH.glossary.map(({ term, plain }) => `${term}. ${plain}.`).join(' ');
    for (const { term, pattern } of ENGLISH.glossary) {
      const found = [...text.matchAll(new RegExp(pattern ?? term, 'giu'))].map(([match]) => match.toLowerCase());
      const literals = literalsOf(pattern ?? term);
      for (const match of found)
        expect(literals === null || literals.some((literal) => match.includes(literal)), `${term}: ${match}`).toBe(true);
    }
  });
});
