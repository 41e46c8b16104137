import { expect, test } from 'vitest';
import { NO_IDENTIFIERS } from './identify-source.ts';
import { isOlderEdition } from './is-older-edition.ts';
import type { ReadDocument } from './library.ts';
import { makePassages } from './make-passages.ts';
import { newSource } from './formats/new-source.ts';
import type { Source } from '../domain/source.ts';

function label(fields: Partial<Source>, texts = ['Take one tablet.']): ReadDocument {
  const setid = '11111111-2222-3333-4444-555555555555';
  const id = `setid:${setid}`;
  const source = newSource({
    id,
    kind: 'drug-label',
    textKind: 'label',
    title: 'A label',
    identifiers: { ...NO_IDENTIFIERS, setid },
    ...fields,
  });
  return {
    source,
    passages: makePassages(
      id,
      texts.map((text) => ({ heading: [], text })),
    ),
  };
}

test('the lower version is the older one, whatever the dates say', () => {
  expect(isOlderEdition(label({ version: '9', labelDate: '2024-05-01' }), label({ version: '10', labelDate: '2024-04-01' }))).toBe(true);
  expect(isOlderEdition(label({ version: '10' }), label({ version: '9' }))).toBe(false);
});

test('without versions the dates decide', () => {
  expect(isOlderEdition(label({ labelDate: '2020-01-01' }), label({ labelDate: '2021' }))).toBe(true);
  expect(isOlderEdition(label({ labelDate: '2022' }), label({ labelDate: '2021-12-31' }))).toBe(false);
});

test('of one edition in two formats the one with more passages stays, whichever comes first', () => {
  const rich = label({ version: '3' }, ['One.', 'Two.']);
  const poor = label({ version: '3' });
  expect(isOlderEdition(poor, rich)).toBe(true);
  expect(isOlderEdition(rich, poor)).toBe(false);
});

test('documents that are no labels have no editions', () => {
  expect(isOlderEdition(label({ textKind: 'full', version: '1' }), label({ textKind: 'full', version: '2' }))).toBe(false);
});
