import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { percentile, reachesTarget } from '../bench/figure.ts';
import { formatTarget, formatValue, writeFigures } from './write-figures.ts';

const folder = mkdtempSync(join(tmpdir(), 'vouch-figures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const figure = { what: 'warm', value: 41.26, unit: 'ms', target: { at: 'most', value: 100 } } as const;
const bench = { name: 'ask', figures: [figure], date: '2026-05-04', machine: '2 cores', command: 'npm run bench -- ask' };

describe('writeFigures', () => {
  it('replaces what stood between the comments and nothing else, however often it runs', async () => {
    const file = join(folder, 'benchmarks.md');
    writeFileSync(
      file,
      '# Title\n<!-- figures: ask -->\nold\n<!-- end: ask -->\n## Next\n<!-- figures: add -->\nkept\n<!-- end: add -->\n',
    );
    await writeFigures(file, bench);
    const once = readFileSync(file, 'utf8');
    await writeFigures(file, bench);
    expect(readFileSync(file, 'utf8')).toBe(once);
    expect(once).toContain('| warm | 41.3 ms | ≤ 100 ms, reached |');
    expect(once).toContain('`npm run bench -- ask`, 2026-05-04, 2 cores');
    expect(once).not.toContain('old');
    expect(once).toMatch(/^# Title\n.*## Next\n.*kept/s);
  });

  it('says which comments are missing and writes nothing', async () => {
    const file = join(folder, 'empty.md');
    writeFileSync(file, '# Title\n');
    await expect(writeFigures(file, bench)).rejects.toThrow(/<!-- figures: ask -->/);
    expect(readFileSync(file, 'utf8')).toBe('# Title\n');
  });
});

describe('figures', () => {
  it('know whether they reach their target', () => {
    expect(reachesTarget(figure)).toBe(true);
    expect(reachesTarget({ ...figure, value: 101 })).toBe(false);
    expect(formatTarget({ ...figure, unit: 'requests/s', target: { at: 'least', value: 1500 } })).toBe('≥ 1,500 requests/s, missed');
    expect(formatTarget({ ...figure, target: null })).toBe('');
    expect(formatValue({ ...figure, value: 2140.4 })).toBe('2,140 ms');
  });

  it('take percentiles by nearest rank', () => {
    expect(percentile([5, 1, 4, 2, 3], 0.5)).toBe(3);
    expect(percentile([1, 2], 0.5)).toBe(1);
    expect(percentile([1, 2, 3, 4], 0.99)).toBe(4);
  });
});
