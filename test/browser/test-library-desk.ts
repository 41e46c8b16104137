import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linesOf, makePdf } from '../fixtures/make-pdf.ts';
import type { OpenSite } from './open-site.ts';
import { runAxe } from './run-axe.ts';

const EMAIL = 'library-desk@example.org';
const PASSWORD = 'correct horse battery staple';

/** An editor brings a PDF into the library, compares it with the original, and withdraws it: without script, as with it. */
export function testLibraryDesk(openedSite: () => OpenSite): void {
  let page: Page;
  const complaints: string[] = [];
  beforeAll(async () => {
    const { browser, address, data } = openedSite();
    await promisify(execFile)(
      process.execPath,
      ['bin/vouch.js', 'admin', 'create', '--email', EMAIL, '--name', 'An Editor', '--data', data],
      { env: { ...process.env, VOUCH_ADMIN_PASSWORD: PASSWORD } },
    );
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
    page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${address}/sign-in?to=/desk/library`);
    await page.getByLabel('E-mail').fill(EMAIL);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'The library' }).waitFor();
  });
  afterAll(() => page?.context().close());

  /** What axe finds in light and dark, and whether a phone has to scroll sideways. */
  async function look(): Promise<void> {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await runAxe(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await runAxe(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
  }

  test('an upload becomes a guideline, with what the form says of it', async () => {
    await look();
    const pdf = makePdf([
      linesOf(72, 700, ['Treatment of tremor in adults', 'A beta blocker is the first treatment of essential tremor in adults.']),
      linesOf(72, 700, ['Stop it where the heart rate falls below 50 beats per minute.']),
    ]);
    await page.getByLabel('Files').setInputFiles([
      { name: 'tremor.pdf', mimeType: 'application/pdf', buffer: pdf },
      { name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from('{"not":') },
    ]);
    await page.getByLabel('What they are').selectOption('guideline');
    await page.getByLabel('Issuer').fill('Tremor Society');
    await page.getByLabel('Jurisdictions').fill('gb');
    await page.getByLabel('Year').fill('2025');
    await page.getByRole('button', { name: 'Add to the library' }).click();
    await page.getByRole('heading', { name: 'What went in' }).waitFor({ timeout: 60_000 });
    expect(await page.locator('main').innerText()).toMatch(/1 added, 1 rejected[^]*broken\.json[^]*Why/i);
    await look();
  });

  test('its page has every passage with the page of the original it stands on', async () => {
    await page.locator('.lines a').first().click();
    await page.getByRole('heading', { name: 'What was read' }).waitFor();
    const original = page.getByRole('link', { name: 'Page 2' });
    expect(await original.getAttribute('href')).toMatch(/\/original#page=2$/);
    expect(await page.locator('.beside').innerText()).toContain('below 50 beats per minute');
    await look();
  });

  test('withdrawn it is gone, listed with the reason, and may come in again', async () => {
    await page.getByLabel('Why').fill('A newer edition is out');
    await page.getByRole('button', { name: 'Withdraw this source' }).click();
    await page.getByText('The source is withdrawn.').waitFor();
    expect(await page.locator('main').innerText()).toContain('A newer edition is out');
    await look();
    await page.goto(`${openedSite().address}/library?words=tremor`);
    expect(await page.locator('main').innerText()).toContain('Nothing in the library fits.');
    await page.goto(`${openedSite().address}/desk/library/coverage`);
    await look();
    await page.goto(`${openedSite().address}/desk/library`);
    await page.getByRole('button', { name: 'Let it in again' }).click();
    await page.getByText('It may come in again').waitFor();
    expect(await page.getByRole('button', { name: 'Let it in again' }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });
}
