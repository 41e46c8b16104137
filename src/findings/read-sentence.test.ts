import { expect, test } from 'vitest';
import type { Passage, Source } from '../domain/source.ts';
import { buildVocabulary } from '../vocabulary/build-vocabulary.ts';
import { readSentences } from './read-sentence.ts';

const vocabulary = buildVocabulary([
  { type: 'drug', name: 'baricitinib', also: [], brands: ['Olumiant'], sources: 2 },
  { type: 'condition', name: 'Dermatomyositis', also: ['juvenile dermatomyositis'], brands: [], sources: 1 },
]);
const source = { id: 's', kind: 'drug-label', jurisdictions: ['US'], drugs: [], conditions: [] } as unknown as Source;
const read = (text: string) =>
  readSentences(
    { id: 'p', source: 's', position: 0, heading: ['Results'], text, page: null, recommendation: null } satisfies Passage,
    source,
    vocabulary,
  );

test('each sentence keeps its place in the passage', () => {
  const text = 'Olumiant helped.  In the EU, JAK inhibitors are avoided at 65 or over.';
  for (const r of read(text)) expect(text.slice(r.start, r.end)).toBe(r.text);
  expect(read(text).map((r) => r.drugs.map((d) => d.name))).toEqual([['baricitinib'], []]);
});

test('a sentence holds where it says, else where its source holds; an international text nowhere', () => {
  const [own, named, none] = read(
    'Baricitinib is given once daily. In the EU baricitinib is given at 4 mg. The international product text (Thailand; not the EU label) gives baricitinib at 2 mg.',
  );
  expect(own!.places).toEqual(['US']);
  expect(named!.places).toEqual(['EU']);
  expect(none).toMatchObject({ places: [], international: true });
});

test('concepts are read after names are taken out: juvenile dermatomyositis is no child', () => {
  const [disease, child] = read('Baricitinib helped in juvenile dermatomyositis. Baricitinib helped children.');
  expect(disease!.concepts.has('child')).toBe(false);
  expect(child!.concepts.has('child')).toBe(true);
});
