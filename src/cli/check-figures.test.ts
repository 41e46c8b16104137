import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Figure } from '../bench/figure.ts';
import { checkFigures } from './check-figures.ts';
import { writeFigures } from './write-figures.ts';

const folder = mkdtempSync(join(tmpdir(), 'vouch-quality-'));
const file = join(folder, 'quality.md');
afterAll(() => rmSync(folder, { recursive: true }));

const caught: Figure = { what: 'errors | caught (3406)', value: 96.42, unit: '%', target: { at: 'least', value: 97 } };
const flagged: Figure = { what: 'true ones flagged', value: 3.1, unit: '%', target: { at: 'most', value: 3 } };
const length: Figure = { what: 'median length', value: 1212, unit: 'words', target: null };

describe('checkFigures', () => {
  it('finds what is worse than recorded, in the direction of its target', async () => {
    writeFileSync(file, '# Quality\n\n<!-- figures: perturb -->\n<!-- end: perturb -->\n');
    await writeFigures(file, { name: 'perturb', figures: [caught, flagged, length], date: '2026-11-24', machine: 'any', command: 'x' });
    expect(await checkFigures(file, 'perturb', [caught, flagged, length])).toEqual([]);
    expect(
      await checkFigures(file, 'perturb', [
        { ...caught, value: 97 },
        { ...flagged, value: 2 },
      ]),
    ).toEqual([]);
    expect(
      await checkFigures(file, 'perturb', [
        { ...caught, value: 96.1 },
        { ...flagged, value: 3.4 },
      ]),
    ).toEqual([
      { what: caught.what, recorded: '96.4 %', measured: '96.1 %' },
      { what: flagged.what, recorded: '3.1 %', measured: '3.4 %' },
    ]);
    expect(await checkFigures(file, 'perturb', [{ ...length, value: 5000 }])).toEqual([]);
    expect(await checkFigures(file, 'perturb', [{ ...caught, what: 'errors | caught (99)', value: 90 }])).toHaveLength(1);
  });

  it('names the file where nothing is recorded', async () => {
    writeFileSync(file, '# Quality\n');
    await expect(checkFigures(file, 'perturb', [caught])).rejects.toThrow(/records nothing of "perturb"/);
  });
});
