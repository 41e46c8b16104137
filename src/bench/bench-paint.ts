import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { InputFault } from '../domain/faults.ts';
import { percentile, type Figure } from './figure.ts';
import { spawnSite } from './spawn-site.ts';
import { waitForArticle } from './wait-for-article.ts';

const REPEATS = 5;
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, hasTouch: true, isMobile: true };
/** "Slow 4G" as Lighthouse names it (150 ms there and back, 1.6 Mbit/s down, 750 kbit/s up), in bytes a second; and a processor four times as slow. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };
const SLOWER = 4;
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const TARGET = { at: 'most', value: 1000 } as const;

/** When the largest thing of a page's first screen is painted on a throttled phone that has never been here. Throws InputFault where there is no Chromium. */
export async function benchPaint(): Promise<Figure[]> {
  const executablePath = process.env['VOUCH_CHROMIUM'] ?? CHROMIUM.find((path) => existsSync(path));
  if (!executablePath) throw new InputFault('No Chromium was found. Install one, or name it in VOUCH_CHROMIUM.');
  const { chromium } = await import('playwright-core');
  const dataDir = await mkdtemp(join(tmpdir(), 'vouch-bench-paint-'));
  const site = await spawnSite(dataDir);
  try {
    const article = await waitForArticle(site.address);
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    try {
      const figures: Figure[] = [];
      for (const [name, path] of [
        ['home', '/'],
        ['longest article', article],
        ['longest article, patient edition', `${article}?audience=patient`],
      ] as const) {
        const times: number[] = [];
        for (let run = 0; run < REPEATS; run++) times.push(await timeLargestPaint(browser, site.address + path));
        figures.push({ what: `${name}, largest paint, median of ${REPEATS}`, value: percentile(times, 0.5), unit: 'ms', target: TARGET });
      }
      return figures;
    } finally {
      await browser.close();
    }
  } finally {
    await site.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function timeLargestPaint(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext(PHONE);
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', NETWORK);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.goto(url, { waitUntil: 'networkidle' });
    return await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => resolve(list.getEntries().at(-1)!.startTime)).observe({
            type: 'largest-contentful-paint',
            buffered: true,
          });
        }),
    );
  } finally {
    await context.close();
  }
}
