import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { percentile, type Figure } from './figure.ts';
import type { LoadOptions, PageLoad } from './load-page.ts';
import { spawnSite } from './spawn-site.ts';
import { waitForArticle } from './wait-for-article.ts';

const LOADER = fileURLToPath(new URL('../../bin/load-typescript.js', import.meta.url));
const GENERATOR = fileURLToPath(new URL('run-page-load.ts', import.meta.url));
const CONNECTIONS = 32;

/** How fast a stored article's page is served by `vouch serve`, the load generator being a second process on the same machine. */
export async function benchPage(): Promise<Figure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'vouch-bench-page-'));
  try {
    const site = await spawnSite(dataDir);
    try {
      const url = site.address + (await waitForArticle(site.address));
      const { requests, seconds, times, bytes } = await generateLoad({ url, connections: CONNECTIONS, warmUpMs: 2000, measureMs: 10_000 });
      const at = `at ${CONNECTIONS} connections`;
      return [
        { what: `stored article, ${at}`, value: requests / seconds, unit: 'requests/s', target: { at: 'least', value: 1500 } },
        { what: `stored article, 99th percentile ${at}`, value: percentile(times, 0.99), unit: 'ms', target: { at: 'most', value: 30 } },
        { what: `stored article, median ${at}`, value: percentile(times, 0.5), unit: 'ms', target: null },
        { what: 'stored article, size with gzip', value: bytes / 1024, unit: 'kB', target: null },
      ];
    } finally {
      await site.stop();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function generateLoad(options: LoadOptions): Promise<PageLoad> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', LOADER, GENERATOR, JSON.stringify(options)], {
    maxBuffer: 1e8,
  });
  return JSON.parse(stdout) as PageLoad;
}
