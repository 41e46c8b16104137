import { describe, expect, it } from 'vitest';
import type { QuoteToVerify } from './claim-to-verify.ts';
import { digestText } from './match-quote.ts';
import { verifyClaim } from './verify-claim.ts';

const CONTEXT = {
  drugs: [{ name: 'baricitinib', also: ['Olumiant'] }],
  conditions: [{ name: 'atopic dermatitis', also: ['atopic eczema'] }],
};

function quote(text: string, more: Partial<QuoteToVerify> = {}): QuoteToVerify {
  const passageText = `Before. ${text} After.`;
  return {
    text,
    start: 8,
    end: 8 + text.length,
    sha256: digestText(text),
    passageText,
    heading: [],
    jurisdictions: [],
    dates: [],
    ...more,
  };
}
const verify = (claim: string, evidence: string, more: Partial<QuoteToVerify> = {}) =>
  verifyClaim({ text: claim, quotes: [quote(evidence, more)] }, CONTEXT);

describe('verifyClaim', () => {
  const said = 'In the US, baricitinib is not indicated for atopic dermatitis.';

  it('supports a claim that is its quote, but for white space, first letter and last mark', () => {
    expect(verify(said, said)).toEqual({ verdict: 'supported', reasons: [] });
    expect(verify('in the US,  baricitinib is not indicated for atopic dermatitis', said).verdict).toBe('supported');
  });

  it('supports a true paraphrase', () => {
    expect(verify('Atopic dermatitis is not a US indication of baricitinib.', said)).toEqual({ verdict: 'supported', reasons: [] });
  });

  it.each([
    ['offsets that lie elsewhere', { start: 0 }],
    ['offsets beyond the passage', { end: 9_999 }],
    ['offsets that are no whole numbers', { start: 8.5 }],
    ['a digest of another text', { sha256: digestText('another text') }],
  ])('rejects a quote with %s, even of an equal claim', (_, wrong) => {
    expect(verify(said, said, wrong)).toMatchObject({ verdict: 'unsupported', reasons: [expect.any(String)] });
  });

  it('rejects a claim without a quote', () => {
    expect(verifyClaim({ text: said, quotes: [] }, CONTEXT).verdict).toBe('unsupported');
  });

  it('contradicts a copy with one word of meaning changed', () => {
    expect(verify('In the US, baricitinib is indicated for atopic dermatitis.', said).verdict).toBe('contradicted');
  });

  it('says "partly" where one check of meaning objects to a paraphrase', () => {
    expect(verify('Baricitinib has a US indication for atopic dermatitis.', said).verdict).toBe('partly-supported');
  });

  it('takes drug, condition and place from the heading path and the source', () => {
    const heading = ['Olumiant', 'Atopic eczema'];
    const text = 'The recommended dose is 4 mg once daily.';
    expect(
      verify('In the EU, baricitinib 4 mg once daily is recommended in atopic dermatitis.', text, { heading, jurisdictions: ['EU'] })
        .verdict,
    ).toBe('supported');
    expect(verify('In the EU, baricitinib 4 mg once daily is recommended in atopic dermatitis.', text).verdict).not.toBe('supported');
  });

  it('takes a date from the reference', () => {
    const text = 'Adults may take baricitinib for atopic dermatitis.';
    expect(verify('In 2024, adults may take baricitinib for atopic dermatitis.', text, { dates: ['2024-10'] }).verdict).toBe('supported');
    expect(verify('In 2024, adults may take baricitinib for atopic dermatitis.', text).verdict).toBe('unsupported');
  });

  it('reads a share out of 100 and a percentage as one quantity', () => {
    expect(verify('8 out of 100 people on placebo reached EASI-75.', 'EASI-75 was reached by 8% of people on placebo.').verdict).toBe(
      'supported',
    );
  });

  it('is quick on an answer of 90 verbatim claims with a large vocabulary', () => {
    const drugs = Array.from({ length: 2_000 }, (_, i) => ({ name: `drug${i}`, also: [] }));
    for (let i = 0; i < 90; i++)
      expect(verifyClaim({ text: said, quotes: [quote(said)] }, { drugs, conditions: [] }).verdict).toBe('supported');
  });
});
