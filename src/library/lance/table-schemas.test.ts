import { expect, test } from 'vitest';
import { makeTable } from './table-schemas.ts';

test('texts come out of a column as they went in, also where half a letter ends one and begins the next', () => {
  const keys = ['a', '', 'é ≥ 10⁹', 'x\ud83d', '\ude00y', ...Array.from({ length: 100 }, (_, i) => `µ${i}`)];
  const table = makeTable(
    'keys',
    keys.map((key) => ({ key, source: 's', role: 'is' })),
  );
  expect([...table.getChild('key')!]).toEqual(keys.map((key) => key.toWellFormed()));
});
