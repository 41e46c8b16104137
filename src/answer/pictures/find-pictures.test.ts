import { expect, it } from 'vitest';
import { makePassage, makeSource } from '../../../test/fixtures/make-answer.ts';
import type { SourceKind } from '../../domain/source.ts';
import { readSentences } from '../../findings/read-sentence.ts';
import { buildVocabulary } from '../../vocabulary/build-vocabulary.ts';
import type { AppraisedSentence } from '../appraise-evidence.ts';
import { claimIdOf } from '../assemble-answer.ts';
import type { DraftClaim } from '../compose/draft-claim.ts';
import { findPictures } from './find-pictures.ts';

const term = (type: 'drug' | 'condition', name: string) => ({ type, name, also: [], brands: [], sources: 1 });
const vocabulary = buildVocabulary([term('drug', 'examplinib'), term('drug', 'otherimab'), term('condition', 'eczema')]);

function draw(...statements: (string | { text: string; kind: SourceKind })[]) {
  const told = statements.map((statement, i) => {
    const { text, kind } = typeof statement === 'string' ? { text: statement, kind: 'drug-label' as const } : statement;
    const [passage, source] = [
      { ...makePassage(), id: `p${i}`, text },
      { ...makeSource(), kind },
    ];
    const reading = readSentences(passage, source, vocabulary)[0]!;
    const claim = { text, quotes: [{ passage, source, start: reading.start, end: reading.end }] } as DraftClaim;
    return { claim, sentence: { reading } as AppraisedSentence };
  });
  const claims = told.map((t) => t.claim);
  return {
    claims,
    pictures: findPictures(
      claims,
      told.map((t) => t.sentence),
    ),
  };
}

it('draws ratios with their intervals, each row tied to its claim', () => {
  const { claims, pictures } = draw(
    'In eczema at week 16, the odds ratio for EASI-75 was 2.5 (95% CI 1.3-5.0) with examplinib 4 mg against otherimab.',
    'In eczema at week 16, the odds ratio for EASI-75 was 1.5 (95% CI 1.1-2.2) with examplinib 2 mg against otherimab.',
  );
  expect(pictures).toMatchObject([
    {
      kind: 'intervals',
      scale: 'ratio',
      rows: [
        { claim: claimIdOf(claims[0]!), label: 'examplinib 4 mg against otherimab', value: 2.5, low: 1.3, high: 5 },
        { claim: claimIdOf(claims[1]!), label: 'examplinib 2 mg against otherimab', value: 1.5, low: 1.1, high: 2.2 },
      ],
    },
  ]);
});

it('draws the share of people in two arms', () => {
  const { pictures } = draw('In eczema, EASI-75 at week 16 was 70% on examplinib 4 mg, 50% on examplinib 2 mg and 16% on placebo.');
  expect(pictures).toMatchObject([
    {
      kind: 'shares',
      rows: [
        { label: 'examplinib 4 mg', value: 70, other: 16, otherLabel: 'placebo' },
        { value: 50, other: 16 },
      ],
    },
  ]);
});

it('names a time only where the sentence has one', () => {
  const { pictures } = draw(
    'In eczema, EASI-75 at week 16 was 70% on examplinib 4 mg and 16% on placebo.',
    'In eczema, EASI-75 was 30% on examplinib 4 mg and 9% on placebo by week 1, and 44% and 18% by week 2.',
  );
  const details = pictures.flatMap((p) => (p.kind === 'shares' ? p.rows.map((r) => r.detail) : []));
  expect(details[0]).toContain('week 16');
  expect(details.slice(1).join(' ')).not.toMatch(/week \d/);
});

it('draws nothing of one row, nor of a number that is compared with none', () => {
  expect(draw('In eczema, EASI-75 at week 16 was 70% on examplinib 4 mg and 16% on placebo.').pictures).toEqual([]);
  expect(draw('In eczema, 70% had EASI-75 on examplinib.', 'In eczema, 60% had EASI-75 on otherimab.').pictures).toEqual([]);
});

it('sets two drugs side by side on the outcome that both have, whatever it is called beside, and leaves out what has no time', () => {
  const { claims, pictures } = draw(
    'With topical corticosteroids in eczema, EASI-75 (a 75% fall) at week 16 was 48% on examplinib 4 mg and 23% on placebo.',
    'In eczema, EASI-75 at week 16 was 70% on otherimab and 16% on placebo.',
    'In eczema, EASI-90 was 50% on otherimab and 6% on placebo.',
  );
  expect(pictures.find((p) => p.kind === 'drugs')).toEqual({
    kind: 'drugs',
    drugs: ['examplinib', 'otherimab'],
    rows: [
      {
        outcome: 'EASI-75 (a 75% fall)',
        cells: [
          [{ claim: claimIdOf(claims[0]!), text: '4 mg: 48%, placebo 23%', where: 'with topical corticosteroids in eczema, week 16' }],
          [{ claim: claimIdOf(claims[1]!), text: '70%, placebo 16%', where: 'eczema, week 16' }],
        ],
      },
    ],
  });
});

it('draws dated approvals beside the studies that are quoted, the earliest first', () => {
  const { claims, pictures } = draw(
    'In the US, the FDA approved examplinib for adults with severe eczema on 13 June 2022.',
    'In the EU, otherimab was not approved for eczema in 2020.',
    'In Japan, examplinib is approved for eczema.',
    { text: 'In eczema, EASI-75 at week 16 was 70% on otherimab and 16% on placebo.', kind: 'randomized-trial' },
  );
  expect(pictures.find((p) => p.kind === 'timeline')?.rows).toMatchObject([
    { what: 'not-approved', date: '2020', label: 'otherimab for eczema', place: 'EU' },
    { what: 'approved', date: '2022-06-13', label: 'examplinib for severe eczema', place: 'US', claim: claimIdOf(claims[0]!) },
    { what: 'evidence', date: '2025-11', source: 'randomized-trial', claim: claimIdOf(claims[3]!) },
  ]);
});
