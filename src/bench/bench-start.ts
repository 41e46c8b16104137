import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { percentile, type Figure } from './figure.ts';
import { spawnSite } from './spawn-site.ts';

const STARTER = new URL('../../starter/', import.meta.url);
const RUNS = 3;
const LIMIT_MS = 60_000;

/** How long `vouch serve` takes on a fresh data folder until the home page answers, and until the whole starter library is indexed. */
export async function benchStart(): Promise<Figure[]> {
  const starterSources = (await readdir(STARTER)).filter((name) => name.endsWith('.md')).length;
  const homes: number[] = [];
  const libraries: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const { home, library } = await startOnce(starterSources);
    homes.push(home);
    libraries.push(library);
  }
  return [
    {
      what: `home page answers, median of ${RUNS} fresh folders`,
      value: percentile(homes, 0.5),
      unit: 's',
      target: { at: 'most', value: 5 },
    },
    {
      what: `${starterSources} starter sources indexed, median of ${RUNS}`,
      value: percentile(libraries, 0.5),
      unit: 's',
      target: { at: 'most', value: 5 },
    },
  ];
}

async function startOnce(starterSources: number): Promise<{ home: number; library: number }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'vouch-bench-start-'));
  const startedAt = performance.now();
  const seconds = () => (performance.now() - startedAt) / 1000;
  try {
    const site = await spawnSite(dataDir);
    try {
      await until(async () => (await fetch(`${site.address}/`)).ok);
      const home = seconds();
      await until(async () => {
        const response = await fetch(`${site.address}/api/library`);
        return response.ok && ((await response.json()) as { sources: number }).sources >= starterSources;
      });
      return { home, library: seconds() };
    } finally {
      await site.stop();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const giveUpAt = performance.now() + LIMIT_MS;
  while (!(await isSo())) {
    if (performance.now() > giveUpAt) throw new Error(`The site was not ready after ${LIMIT_MS / 1000} s.`);
    await wait(10);
  }
}
