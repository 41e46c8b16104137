import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { OpenSite } from './open-site.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** A reader chooses an edition and reads it: with the keyboard, on a phone, without script, and as axe sees it. */
export function testEditions(openedSite: () => OpenSite): void {
  let article: string;
  beforeAll(async () => {
    const page = await openedSite().browser.newPage();
    await page.goto(`${openedSite().address}/answers`);
    article =
      openedSite().address +
      (await page
        .getByRole('link', { name: /dermatologic conditions/i })
        .first()
        .getAttribute('href'));
    await page.close();
  });

  async function visit(options: BrowserContextOptions, walk: (page: Page) => Promise<void>): Promise<void> {
    const context = await openedSite().browser.newContext(options);
    try {
      await walk(await context.newPage());
    } finally {
      await context.close();
    }
  }

  const readsPlainly = async (page: Page) => {
    expect(new URL(page.url()).searchParams.get('audience')).toBe('patient');
    expect(await page.getByRole('button', { name: 'Patient or caregiver' }).getAttribute('aria-pressed')).toBe('true');
    expect(await page.locator('.edition-note').innerText()).toMatch(/Reading grade \d\.\d/);
    expect(await page.locator('#help-now').innerText()).toContain('Get help at once');
    expect(await page.locator('.icon-array svg').count()).toBeGreaterThan(1);
    expect(await page.locator('#how-well .told').first().innerText()).toMatch(/\d+ in 100 on /);
    expect(await page.locator('#ask-doctor li').count()).toBeGreaterThan(3);
  };

  test('by keyboard: choose, read, open the quote behind a sentence, and find the choice kept on the next page', () =>
    visit({ viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.goto(article);
      await page.getByRole('button', { name: 'Patient or caregiver' }).focus();
      await page.keyboard.press('Enter');
      await page.locator('#ask-doctor').waitFor();
      await readsPlainly(page);
      const claim = page.locator('#how-well .told').first();
      await claim.locator('.cite').first().focus();
      await page.keyboard.press('Enter');
      await claim.locator('.proof q').first().waitFor();
      await page.keyboard.press('Escape');
      await page.goto(article);
      expect(new URL(page.url()).searchParams.get('audience')).toBe('patient');
    }));

  test('on a phone without script: choose, read, open the exact words of a warning; nothing is wider than the screen', () =>
    visit({ ...PHONE, javaScriptEnabled: false }, async (page) => {
      await page.goto(article);
      await page.getByRole('button', { name: 'Patient or caregiver' }).tap();
      await page.locator('#ask-doctor').waitFor();
      await readsPlainly(page);
      const warning = page.locator('.board-warning').first();
      await warning.locator('summary').tap();
      expect(await warning.locator('q').first().isVisible()).toBe(true);
      const box = await page.locator('main').boundingBox();
      expect(box!.width).toBeLessThanOrEqual(PHONE.viewport.width);
    }));

  test('a student finds the design before each sentence, and terms that lead to each other', () =>
    visit({}, async (page) => {
      await page.goto(`${article}?audience=student`);
      expect(await page.locator('#effects .lead-in').first().innerText()).toMatch(/trial|review|analysis/i);
      const link = page.locator('.board-lines a').first();
      const target = (await link.getAttribute('href'))!;
      await link.click();
      expect(await page.locator(target).isVisible()).toBe(true);
    }));

  describe.each([['light'], ['dark']] as const)('%s', (colorScheme) => {
    test.each([
      ['patient', 1280],
      ['patient', 390],
      ['student', 390],
    ])('axe finds nothing wrong with the %s edition at %i pixels', async (audience, width) => {
      await visit({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true }, async (page) => {
        await page.goto(`${article}?audience=${audience}`);
        await page.addScriptTag({ content: axe.source });
        const { violations } = await page.evaluate(() =>
          (window as unknown as { axe: typeof axe }).axe.run(document, { rules: { 'color-contrast-enhanced': { enabled: true } } }),
        );
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      });
    });
  });
}
