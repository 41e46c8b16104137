import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { keepBusy, type OpenSite } from './open-site.ts';

const QUESTION = 'What is the role of baricitinib (a JAK inhibitor) in treating dermatologic conditions?';
const PHONE = { viewport: { width: 360, height: 760 }, hasTouch: true };
const DESKTOP = { viewport: { width: 1440, height: 900 } };

/** What a reader does in a browser, from asking to printing. */
export function testReading(openedSite: () => OpenSite): void {
  /** Runs a visit on a page of its own; what the browser complains of (a blocked script, an error) fails the test. */
  async function visit(options: BrowserContextOptions, walk: (page: Page) => Promise<void>): Promise<void> {
    const context = await openedSite().browser.newContext(options);
    try {
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      await walk(page);
      expect(complaints).toEqual([]);
    } finally {
      await context.close();
    }
  }

  async function ask(page: Page): Promise<void> {
    await page.goto(openedSite().address);
    await page.getByLabel('Your question').fill(QUESTION);
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    await page.locator('article').waitFor();
  }

  test('ask, follow the progress, read the article, open a citation', () =>
    visit(DESKTOP, async (page) => {
      await page.goto(openedSite().address);
      const addresses: string[] = [];
      page.on('framenavigated', (frame) => frame === page.mainFrame() && addresses.push(new URL(frame.url()).pathname));
      const progress = page.waitForResponse(
        (response) => /\/answers\/[a-z0-9]{25}$/.test(new URL(response.url()).pathname) && response.ok(),
      );
      await page.getByLabel('Your question').fill(QUESTION);
      await keepBusy(openedSite().address);
      await page.getByLabel('Your question').press('Enter');
      expect(await (await progress).text()).toContain('aria-label="Progress"');
      await page.locator('article').waitFor();
      expect(addresses.at(-1)).toMatch(/^\/answers\/[a-z0-9-]+-[a-z0-9]{25}$/);

      expect(await page.locator('h1').innerText()).not.toBe('');
      expect(await page.locator('.question').innerText()).toBe(QUESTION);
      expect(await page.locator('.status').innerText()).toContain('For education only. Not yet reviewed by the board.');

      const claim = page.locator('section:not(.bottom-line) .claim').first();
      const proof = claim.locator('.proof');
      expect(await proof.isVisible()).toBe(false);
      await claim.locator('.cite').click();
      await proof.locator('q').waitFor();
      const quote = await proof.locator('q').first().textContent();
      expect(await page.locator('.refs q').allTextContents()).toContain(quote);
      expect(await proof.locator('.facts').innerText()).toMatch(/digest/);
      await page.keyboard.press('Escape');
      await page.mouse.move(0, 0);
      expect(await proof.evaluate((element) => element.matches(':popover-open'))).toBe(false);
    }));

  test('on a wide screen a proof stands in the margin beside its sentence', () =>
    visit(DESKTOP, async (page) => {
      await ask(page);
      const claim = page.locator('section:not(.bottom-line) .claim').first();
      await claim.hover({ position: { x: 20, y: 10 } });
      const sentence = (await claim.boundingBox())!;
      const text = (await page.locator('.text').boundingBox())!;
      const proof = (await claim.locator('.proof').boundingBox())!;
      expect(await claim.locator('.proof').isVisible()).toBe(true);
      expect(proof.x).toBeGreaterThan(text.x + text.width);
      expect(proof.x + proof.width).toBeLessThanOrEqual(1440);
      expect(Math.abs(proof.y - sentence.y)).toBeLessThan(24);
    }));

  test('on a phone nothing is cut off and a citation opens within the window', () =>
    visit(PHONE, async (page) => {
      await ask(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(360);
      const claim = page.locator('.bottom-line .claim').first();
      await claim.locator('.cite').first().tap();
      const box = (await claim.locator('.proof').boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(360);
      expect(box.y + box.height).toBeLessThanOrEqual(760);
      expect(await claim.locator('.proof').evaluate((element) => element.matches(':popover-open'))).toBe(true);
      await claim.getByRole('button', { name: 'Close' }).tap();
      expect(await claim.locator('.proof').isVisible()).toBe(false);
    }));

  test('without script the form posts, the page becomes the article, and citations open', () =>
    visit({ ...DESKTOP, javaScriptEnabled: false }, async (page) => {
      await ask(page);
      expect(await page.locator('article').innerText()).toContain('Bottom line');
      const claim = page.locator('section:not(.bottom-line) .claim').first();
      await claim.locator('.cite').click();
      await claim.locator('.proof q').first().waitFor();
      expect(await page.locator('#display').innerText()).toBe('');
    }));

  test('with the keyboard alone: ask, reach a citation, open it, close it, and be where one was', () =>
    visit(PHONE, async (page) => {
      await page.goto(openedSite().address);
      await page.keyboard.type(QUESTION);
      await page.keyboard.press('Enter');
      await page.locator('article').waitFor();
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
      await page.keyboard.press('Enter');
      for (let presses = 0; presses < 20 && !(await page.locator('.cite:focus').count()); presses++) await page.keyboard.press('Tab');
      const citation = page.locator('.cite:focus');
      const target = await citation.getAttribute('popovertarget');
      await page.keyboard.press('Enter');
      const proof = page.locator(`[id="${target}"]`);
      expect(await proof.isVisible()).toBe(true);
      await page.keyboard.press('Tab');
      expect(await proof.evaluate((element) => element.contains(document.activeElement))).toBe(true);
      await page.keyboard.press('Escape');
      expect(await proof.isVisible()).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('popovertarget'))).toBe(target);
    }));

  test('printed, quotes stand under their references and the status on every page', () =>
    visit(DESKTOP, async (page) => {
      await ask(page);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.print-line').innerText()).toMatch(/^Vouch\. Submitted, not yet reviewed\. Revision 1, \d+\s\w+\s\d{4}\./);
      expect(await page.locator('.print-line').evaluate((line) => getComputedStyle(line).display)).toBe('table-header-group');
      expect(await page.locator('.proof').first().isVisible()).toBe(false);
      expect(await page.locator('.refs q').first().isVisible()).toBe(true);
      expect(await page.locator('.ask').first().isVisible()).toBe(false);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)!.length).toBeGreaterThan(2);
    }));

  test('a reader’s colours and text size are kept', () =>
    visit(DESKTOP, async (page) => {
      await page.goto(openedSite().address);
      await page.getByLabel('Colours').selectOption('Dark');
      await page.getByLabel('Text size').selectOption('Large');
      await page.goto(`${openedSite().address}/library`);
      const { theme, text } = await page.evaluate(() => ({ ...document.documentElement.dataset }) as { theme?: string; text?: string });
      expect({ theme, text }).toEqual({ theme: 'dark', text: 'large' });
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(24, 22, 19)');
    }));

  test('the library is searched, a source read, and the answer that quotes it found', () =>
    visit(DESKTOP, async (page) => {
      await page.goto(`${openedSite().address}/library`);
      await page.getByLabel('Kind').selectOption({ value: 'drug-label' });
      await page.getByLabel('Drug').fill('baricitinib');
      await page.getByRole('button', { name: 'Search' }).click();
      await page.getByRole('link', { name: /OLUMIANT \(baricitinib\) tablets: US/ }).click();
      expect(await page.locator('.passage mark').count()).toBeGreaterThan(0);
      await page.locator('.quoted-by a').first().click();
      await page.locator('article').waitFor();
      const target = decodeURIComponent(new URL(page.url()).hash.slice(1));
      expect(await page.locator(`[id="${target}"]`).isVisible()).toBe(true);
    }));
}
