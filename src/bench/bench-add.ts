import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Figure } from './figure.ts';
import { makePubmedFile } from './make-pubmed-file.ts';

const VOUCH = fileURLToPath(new URL('../../bin/vouch.js', import.meta.url));

export interface BenchAddOptions {
  records?: number;
}

/** How fast `vouch add` takes a PubMed XML file into a library, from the start of the process to its end, and once more unchanged. */
export async function benchAdd({ records = 20_000 }: BenchAddOptions = {}): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'vouch-bench-add-'));
  try {
    const file = join(folder, 'records.xml');
    const megabytes = (await makePubmedFile(file, records)) / 1e6;
    const first = await timeAdd(folder, file, { added: records });
    const again = await timeAdd(folder, file, { unchanged: records });
    const what = `${records.toLocaleString('en-US')} records (${megabytes.toFixed(0)} MB)`;
    return [
      { what: `${what}, new`, value: records / first, unit: 'records/s', target: { at: 'least', value: 1500 } },
      { what: `${what}, unchanged`, value: records / again, unit: 'records/s', target: null },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Seconds that one `vouch add` takes. Throws where it did not do what it was to do. */
async function timeAdd(folder: string, file: string, expected: Record<string, number>): Promise<number> {
  const startedAt = performance.now();
  const { stdout } = await promisify(execFile)(process.execPath, [VOUCH, 'add', file, '--json', '--data', join(folder, 'data')], {
    maxBuffer: 1 << 28,
  });
  const seconds = (performance.now() - startedAt) / 1000;
  const report = JSON.parse(stdout) as Record<string, unknown>;
  for (const [name, count] of Object.entries(expected)) {
    if (report[name] !== count) throw new Error(`vouch add says ${name} ${String(report[name])}, expected ${count}.`);
  }
  return seconds;
}
