import { beforeAll, describe, expect, test } from 'vitest';
import { keepBusy, type OpenSite } from './open-site.ts';
import { runAxe } from './run-axe.ts';

const PATHS = [
  '/',
  '/answers',
  '/library',
  '/library?kind=guideline',
  '/library?words=nothing-of-the-kind',
  '/policy',
  '/board',
  '/corrections',
  '/nowhere',
];

/** What axe finds on every page, light and dark. */
export function testAccessibility(openedSite: () => OpenSite): void {
  let article: string;
  let source: string;
  beforeAll(async () => {
    const site = openedSite();
    const page = await site.browser.newPage();
    await page.goto(`${site.address}/answers`);
    article = (await page.locator('.answers a').first().getAttribute('href'))!;
    await page.goto(site.address + article);
    source = (await page.locator('.in-library').first().getAttribute('href'))!;
    await page.close();
  });
  /** What axe finds wrong with a page, told by rule and element. */
  async function violations(path: string, options: { colorScheme: 'light' | 'dark'; width: number; openProof?: boolean }) {
    // axe is put into the page from outside, which the page's own policy would forbid.
    const context = await openedSite().browser.newContext({
      colorScheme: options.colorScheme,
      viewport: { width: options.width, height: 900 },
      bypassCSP: true,
    });
    try {
      const page = await context.newPage();
      await page.goto(openedSite().address + path);
      if (options.openProof) await page.locator('.cite').first().click();
      return await runAxe(page);
    } finally {
      await context.close();
    }
  }

  const schemes = [['light'], ['dark']] as const;
  describe.each(schemes)('%s', (colorScheme) => {
    test.each(PATHS)('%s', async (path) => {
      expect(await violations(path, { colorScheme, width: 1280 })).toEqual([]);
    });

    test('an article, with a proof open, wide and narrow', async () => {
      expect(await violations(article, { colorScheme, width: 1280, openProof: true })).toEqual([]);
      expect(await violations(article, { colorScheme, width: 390, openProof: true })).toEqual([]);
    });

    test('the progress of an answer, and an answer that there is not', async () => {
      const context = await openedSite().browser.newContext({ colorScheme, bypassCSP: true });
      const page = await context.newPage();
      // The stream of progress never answers, so that the page stays while it is looked at.
      await page.route('**/events', () => {});
      await page.goto(openedSite().address);
      await page.getByLabel('Your question').fill('How do I bake sourdough bread in a cast-iron pot?');
      await keepBusy(openedSite().address);
      await page.getByRole('button', { name: 'Ask', exact: true }).click();
      await page.getByRole('list', { name: 'Progress' }).waitFor();
      expect(await runAxe(page)).toEqual([]);
      await expect.poll(async () => (await page.reload(), page.locator('article').count())).toBe(1);
      expect(await page.locator('#abstained-heading').count()).toBe(1);
      expect(await runAxe(page)).toEqual([]);
      await context.close();
    });

    test('a source', async () => {
      expect(await violations(source, { colorScheme, width: 1280 })).toEqual([]);
    });
  });
}
