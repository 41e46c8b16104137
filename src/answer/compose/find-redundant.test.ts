import { expect, test } from 'vitest';
import type { Passage, Source } from '../../domain/source.ts';
import { readSentences } from '../../findings/read-sentence.ts';
import { buildVocabulary } from '../../vocabulary/build-vocabulary.ts';
import { isRedundant } from './find-redundant.ts';

const vocabulary = buildVocabulary([{ type: 'drug', name: 'baricitinib', also: [], brands: [], sources: 1 }]);
const read = (text: string, id = 'a', graded = false) =>
  readSentences(
    {
      id: `${id}${text}`,
      source: id,
      position: 0,
      heading: [],
      text,
      page: null,
      recommendation: graded ? { strength: 'strong', certainty: null, direction: 'for' } : null,
    } satisfies Passage,
    { id, kind: 'drug-label', jurisdictions: [], drugs: [], conditions: [] } as unknown as Source,
    vocabulary,
  )[0]!;

test.each([
  [
    'the same in another frame',
    'According to the EU label, baricitinib is taken with or without food.',
    'Baricitinib is taken with or without food.',
    true,
  ],
  [
    'a denial is no repeat',
    'Atopic dermatitis is not an indication of baricitinib.',
    'Atopic dermatitis is an indication of baricitinib.',
    false,
  ],
  [
    'raising is no repeat of lowering',
    'The baricitinib dose is raised to 4 mg once response to 2 mg is inadequate.',
    'The baricitinib dose is lowered to 2 mg once response to 4 mg is adequate.',
    false,
  ],
  [
    'another circumstance is no repeat',
    'With probenecid, baricitinib is given at 2 mg once daily.',
    'In reduced kidney function, baricitinib is given at 2 mg once daily.',
    false,
  ],
  [
    'another figure is no repeat',
    'In trials of baricitinib over 16 weeks acne occurred in 9% of all the people treated.',
    'In trials of baricitinib over 16 weeks acne occurred in 3% of all the people treated.',
    false,
  ],
])('%s', (_, candidate, kept, expected) => expect(isRedundant(read(candidate, 'a'), read(kept, 'b'))).toBe(expected));

test("a source's graded recommendation repeats its own prose", () => {
  const prose = read('The panel put baricitinib among the first options for adults whose disease is severe.', 'g');
  const graded = read('The panel recommends baricitinib as first option for adults with severe disease.', 'g', true);
  expect(isRedundant(prose, graded)).toBe(true);
});
