import { expect, test } from 'vitest';
import type { Passage, Source } from '../../domain/source.ts';
import { readSentences } from '../../findings/read-sentence.ts';
import { buildVocabulary } from '../../vocabulary/build-vocabulary.ts';
import { coversClaim } from './covers-claim.ts';
import { doseRow } from './dose-row.ts';
import { effectRow } from './effect-row.ts';

const vocabulary = buildVocabulary([
  { type: 'drug', name: 'alphanib', also: [], brands: [], sources: 3 },
  { type: 'drug', name: 'betamab', also: [], brands: [], sources: 2 },
  { type: 'condition', name: 'Alopecia Areata', also: ['alopecia areata'], brands: [], sources: 2 },
  { type: 'condition', name: 'Dermatitis, Atopic', also: ['atopic dermatitis', 'eczema'], brands: [], sources: 2 },
]);
const label = {
  kind: 'drug-label',
  textKind: 'digest',
  jurisdictions: ['US'],
  issuer: null,
  drugs: [],
  conditions: [],
} as unknown as Source;
const read = (text: string) => readSentences({ id: 'p', heading: [], text } as unknown as Passage, label, vocabulary)[0]!;
const rowOf = (text: string, make: typeof doseRow) => {
  const cells = make(read(text));
  return cells && coversClaim(read(text), cells) ? cells : null;
};

test('a dose with its condition of use is a row', () => {
  expect(
    rowOf(
      'For severe alopecia areata, the US dose of alphanib is 2 mg once daily, raised to 4 mg once daily if response is inadequate.',
      doseRow,
    ),
  ).toEqual(['alphanib', 'severe alopecia areata', 'United States', '2 mg; 4 mg', 'once daily', '4 mg: if response is inadequate']);
});

test.each([
  'In the US, children with atopic dermatitis who weigh 30 kg or more take alphanib 4 mg once daily, and those from 10 kg to under 30 kg take 2 mg once daily.',
  'For nearly complete scalp hair loss in alopecia areata, the US label says alphanib 4 mg once daily can be considered from the start.',
  'In the US, the alphanib dose is lowered to 2 mg once response to 4 mg is adequate in alopecia areata.',
  'In the US, alphanib 4 mg once daily is not recommended for atopic dermatitis.',
])('a dose that a row would tell without its condition stays a sentence: %s', (text) => expect(rowOf(text, doseRow)).toBeNull());

test('a result of two arms is a row', () => {
  expect(
    rowOf(
      'In the trial GAMMA in atopic dermatitis, EASI-75 at week 16 was 71% with alphanib 30 mg and 61% with betamab (p=0.006).',
      effectRow,
    ),
  ).toEqual(['trial GAMMA in atopic dermatitis', 'EASI-75', 'week 16', 'alphanib 30 mg: 71%', 'betamab: 61%']);
});

test.each([
  'In GAMMA in atopic dermatitis, night-time waking had fallen by 25.2% on alphanib 2 mg versus 3.9% on placebo by day 2.',
  'In children with atopic dermatitis, clear skin at week 16 was reached by 41.7% on the 4 mg equivalent of alphanib versus 16.4% with placebo.',
  'In GAMMA in atopic dermatitis, no benefit of alphanib was shown: response at week 52 was 47.1% on 4 mg and 45.6% on placebo.',
])('a result that a row would tell in part stays a sentence: %s', (text) => expect(rowOf(text, effectRow)).toBeNull());
