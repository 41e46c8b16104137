import { describe, expect, it } from 'vitest';
import { makeAnswer, makeSource } from '../../test/fixtures/make-answer.ts';
import { makeUncheckedArticle } from '../../test/fixtures/make-unchecked-article.ts';
import type { Answered, Claim, Reference } from '../domain/answer.ts';
import type { GateOverride } from '../domain/review.ts';
import type { ArticleToCheck } from './article-to-check.ts';
import { failingGates, runGates } from './publish-gates.ts';

/** What fails, by gate: the claims and references that it names. */
function failures(article: ArticleToCheck): Record<string, (string | number | null)[]> {
  return Object.fromEntries(
    failingGates(runGates(article)).map((gate) => [gate.id, gate.failures.map(({ claim, reference }) => claim ?? reference)]),
  );
}

describe('an article like a typical unchecked web page', () => {
  it('fails seven gates, which name exactly what is wrong', () => {
    expect(failures(makeUncheckedArticle())).toEqual({
      'claims-cited': ['u1', 'u2', 'u3', 'u4', 'u5', 'u6'],
      'references-whole': ['dangling'],
      'references-identified': [4],
      guidelines: [2],
      'source-subject': ['other-drug'],
      'approvals-dated': ['approval', 'approval'],
      'boxed-warning': ['boxed'],
    });
  });

  it('is told why, in plain words', () => {
    const reasons = Object.fromEntries(
      runGates(makeUncheckedArticle()).map(({ id, failures }) => [id, failures.map(({ reason }) => reason)]),
    );
    expect(reasons['claims-cited']![0]).toBe('“It has changed lives.” has no citation.');
    expect(reasons['references-whole']).toEqual(['“Examplinib is taken once daily.” cites reference 9, which does not exist.']);
    expect(reasons['references-identified']![0]).toContain('Reference 4, “All about examplinib”, has no PMID');
    expect(reasons['guidelines']).toEqual(['Reference 2, “How we treat hair loss”, is called a guideline but is our own writing.']);
    expect(reasons['source-subject']![0]).toContain('cites reference 3, which is not about examplinib');
    expect(reasons['approvals-dated']).toEqual([
      '“Examplinib is approved for adults with severe alopecia areata.” names no regulator and no jurisdiction.',
      '“Examplinib is approved for adults with severe alopecia areata.” rests on a label of 2018-05; the library holds one of 2025-11.',
    ]);
    expect(reasons['boxed-warning']).toEqual([
      'The boxed warning of “EXAMPLA (examplinib) tablets: prescribing information” also covers mortality, malignancy, major adverse cardiovascular events.',
    ]);
  });
});

describe('an article that holds every rule', () => {
  const good = (more: Partial<ArticleToCheck> = {}): ArticleToCheck => {
    const made = makeAnswer();
    return {
      answer: made.answer as Answered,
      evidence: made.evidence,
      held: new Map([[makeSource().id, makeSource()]]),
      labels: [],
      mustSlots: [],
      context: { drugs: [{ name: 'examplinib', also: [] }], conditions: [] },
      house: ['Vouch'],
      people: [{ name: 'A. Example', disclosureCurrent: true }],
      patientEdition: { grade: 7.9 },
      ...more,
    };
  };
  const withAnswer = (change: (answer: Answered, claim: Claim, reference: Reference) => void) => {
    const article = good();
    change(article.answer, article.answer.sections[0]!.claims[0]!, article.answer.references[0]!);
    return failures(article);
  };

  it('fails none', () => {
    expect(failures(good())).toEqual({});
  });

  it.each(['retracted', 'superseded'] as const)('fails once its source is %s, whatever its reference said then', (standing) => {
    expect(failures(good({ held: new Map([[makeSource().id, { ...makeSource(), standing }]]) }))).toEqual({ standing: [1] });
  });

  it('keeps its standing by its reference where the library holds the source no more', () => {
    expect(failures(good({ held: new Map() }))).toEqual({});
    const article = good({ held: new Map() });
    article.answer.references[0]!.standing = 'retracted';
    expect(failures(article)).toEqual({ standing: [1] });
  });

  it('fails where a notice stands as support', () => {
    expect(withAnswer((_, __, reference) => (reference.kind = 'notice'))).toEqual({ standing: [1] });
  });

  it('fails where a quote was altered, and where a claim says another number', () => {
    expect(withAnswer((_, claim) => (claim.citations[0]!.quote.text = 'In adults the dose is 4 mg.'))).toMatchObject({
      'quotes-intact': ['c1'],
    });
    expect(withAnswer((_, claim) => (claim.text = 'In adults the recommended dose of examplinib is 4 mg once daily.'))).toEqual({
      support: ['c1'],
    });
  });

  it('fails where a reference is listed twice or cited nowhere', () => {
    const twice = withAnswer((answer, _, reference) => answer.references.push({ ...reference, number: 2 }));
    expect(twice).toEqual({ 'references-whole': [2, 2] });
  });

  it.each([
    ['issuer', { issuer: null }],
    ['year', { year: null }],
    ['jurisdiction', { jurisdictions: [] }],
  ])('fails where its guideline has no %s', (what, change) => {
    const article = good();
    Object.assign(article.answer.references[0]!, { kind: 'guideline', url: 'https://example.org/g', ...change });
    const [failure] = runGates(article).find(({ id }) => id === 'guidelines')!.failures;
    expect(failure!.reason).toMatch(new RegExp(`has no ${what}\\.$`));
  });

  it('fails where what must be covered is neither told nor a gap', () => {
    const mustSlots = [
      { slot: 'dose', heading: 'Dose' },
      { slot: 'pregnancy', heading: 'Pregnancy' },
    ];
    expect(failures(good({ mustSlots }))).toEqual({ 'must-slots': [null] });
    const article = good({ mustSlots });
    article.answer.sections.push({
      slot: 'pregnancy',
      heading: 'Pregnancy',
      form: 'prose',
      claims: [],
      table: null,
      gap: 'Nothing was found.',
    });
    expect(failures(article)).toEqual({});
  });

  it('fails with hard words for patients, an old disclosure, and no word on what wrote it', () => {
    expect(failures(good({ patientEdition: { grade: 8.1 } }))).toEqual({ 'reading-level': [null] });
    expect(failures(good({ people: [{ name: 'A. Example', disclosureCurrent: false }] }))).toEqual({ disclosures: [null] });
    expect(withAnswer((answer) => (answer.provenance.composer = ' '))).toEqual({ provenance: [null] });
  });

  it('tells its approval with a place or not at all', () => {
    const approve = (text: string, heading: string) => {
      const article = good();
      const [section] = article.answer.sections;
      section!.heading = heading;
      Object.assign(section!.claims[0]!, { kind: 'approval', text });
      return runGates(article).find(({ id }) => id === 'approvals-dated')!.failures;
    };
    expect(approve('Examplinib is approved for adults.', 'Approval')).toHaveLength(1);
    expect(approve('Examplinib is approved for adults.', 'Approval (US)')).toEqual([]);
    expect(approve('The FDA approved examplinib for adults on 3 May 2020.', 'Approval')).toEqual([]);
  });
});

describe('an override', () => {
  const override = (gate: string): GateOverride => ({
    answer: 'a',
    revision: 1,
    gate,
    person: 'e',
    name: 'E',
    reason: 'A class statement.',
    at: '2026-05-01',
  });
  const failing = (gate: string) => failingGates(runGates(makeUncheckedArticle(), [override(gate)])).map(({ id }) => id);

  it('lets failures of a gate stand that may be overridden', () => {
    expect(failing('source-subject')).not.toContain('source-subject');
  });
  it('counts for nothing on a gate that may not', () => {
    expect(failing('claims-cited')).toContain('claims-cited');
  });
});
