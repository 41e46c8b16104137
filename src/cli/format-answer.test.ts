import { describe, expect, it } from 'vitest';
import { Answer, type Claim, type Reference } from '../domain/answer.ts';
import { formatAnswer } from './format-answer.ts';

const look = { width: 60, style: (_: string, text: string) => text };

const common = {
  id: 'a1',
  slug: 'drug-x',
  url: '/answers/drug-x-a1',
  revision: 1,
  status: 'submitted',
  audience: 'clinician',
  language: 'en',
  question: 'What is drug X for?',
  title: 'Drug X',
  questionType: 'drug-role',
  interpretation: { drugs: ['drug X'], conditions: [], populations: [], jurisdictions: [], corrected: [] },
  boardText: [
    { kind: 'disclaimer', text: 'Not medical advice.' },
    { kind: 'urgent', text: 'Seek help at once.' },
  ],
  searchedAt: '2026-05-04T10:00:00.000Z',
  provenance: {
    library: { snapshot: 'f'.repeat(64), sources: 1200, newest: '2026-05-01' },
    composer: 'extractive',
    version: '0.1.0',
    dropped: [],
    ms: 12.4,
  },
};

function claim(id: string, text: string, reference: number, more: Partial<Claim> = {}): Claim {
  const quote = { source: 's', passage: 'p', start: 0, end: text.length, text, sha256: '0'.repeat(64) };
  const citation = { reference, quote };
  return {
    id,
    text,
    kind: 'statement',
    group: null,
    label: null,
    strength: null,
    certainty: null,
    citations: [citation, citation],
    support: { verdict: 'supported', reasons: [] },
    ...more,
  };
}

function reference(number: number, more: Partial<Reference>): Reference {
  return {
    number,
    source: `s${number}`,
    kind: 'drug-label',
    title: `Title ${number}`,
    titleExact: true,
    authors: null,
    container: null,
    year: 2024,
    published: null,
    labelDate: null,
    pmid: null,
    doi: null,
    url: null,
    issuer: null,
    jurisdictions: [],
    standing: 'current',
    textKind: 'label',
    authorityNote: null,
    ...more,
  };
}

const answered = Answer.parse({
  ...common,
  outcome: 'answered',
  response: 'direct',
  verdict: null,
  bottomLine: ['c2'],
  sections: [
    {
      slot: 'dose',
      heading: 'Dose',
      form: 'steps',
      claims: [
        claim('c1', 'Start with 2 mg once daily.', 1, { group: 'United States' }),
        claim('c2', 'Raise it to 4 mg when the response is not adequate.', 2, {
          group: 'United States',
          label: 'Pearl',
          strength: 'conditional',
        }),
      ],
      table: null,
      gap: null,
    },
    { slot: 'lactation', heading: 'Lactation', form: 'prose', claims: [], table: null, gap: 'Nothing was found on lactation.' },
  ],
  references: [
    reference(1, { labelDate: '2024-06', textKind: 'digest', jurisdictions: ['US'] }),
    reference(2, { kind: 'guideline', titleExact: false, issuer: 'A Society', url: 'https://doi.org/10.1/x', standing: 'corrected' }),
  ],
  disagreements: [],
  gaps: [{ slot: 'lactation', searched: 'lactation' }],
});

describe('formatAnswer', () => {
  const text = formatAnswer(answered, look);
  const words = text.replace(/\s+/g, ' ');

  it('says the status, tells the bottom line first and numbers each citation once', () => {
    expect(words).toContain('Not yet reviewed by the board.');
    expect(text.indexOf('Bottom line')).toBeLessThan(text.indexOf('\nDose'));
    expect(words).toContain('1. Start with 2 mg once daily. [1]');
    expect(words).toContain('2. Pearl: Raise it to 4 mg when the response is not adequate. (strength: conditional) [2]');
    expect(words).not.toContain('[1][1]');
  });

  it('puts what is urgent at the top and the disclaimer at the end', () => {
    expect(text.indexOf('! Seek help at once.')).toBeLessThan(text.indexOf('Bottom line'));
    expect(text.indexOf('Not medical advice.')).toBeGreaterThan(text.indexOf('References'));
  });

  it('states gaps', () => {
    expect(text).toContain('Nothing was found on lactation.');
    expect(words).toContain('Not found: lactation.');
  });

  it('groups references by kind, guidelines first, and says what each one is', () => {
    expect(text.indexOf('Guidelines')).toBeLessThan(text.indexOf('Drug labels'));
    expect(words).toContain('[1] Title 1. label of 2024-06. US. Quoted from a digest, not from the source itself. No identifier held.');
    expect(words).toContain('[2] Title 2 [descriptive title]. A Society. 2024. Standing: corrected. https://doi.org/10.1/x');
  });

  it('keeps to the width', () => {
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
  });

  it('gives the reason of an abstention and what comes nearest', () => {
    const abstained = Answer.parse({
      ...common,
      outcome: 'abstained',
      response: 'insufficient',
      reason: 'The library holds nothing on drug X.',
      searched: 'drug X',
      nearest: [{ source: 'pmid:1', title: 'Drug Y in adults', why: 'same class' }],
    });
    const told = formatAnswer(abstained, look);
    expect(told).toContain('The library holds nothing on drug X.');
    expect(told).toContain('• Drug Y in adults (pmid:1): same class');
    expect(told).not.toContain('References');
  });
});
