import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { OpenSite } from './open-site.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, bypassCSP: true };
const DESKTOP = { viewport: { width: 1280, height: 900 }, bypassCSP: true };

/** What readers do after the first answer: ask on, change the patient, compare, find what is published. */
export function testAskingOn(openedSite: () => OpenSite): void {
  async function visit(options: BrowserContextOptions, walk: (page: Page) => Promise<void>): Promise<void> {
    const context = await openedSite().browser.newContext(options);
    try {
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      await walk(page);
      expect(complaints).toEqual([]);
    } finally {
      await context.close();
    }
  }

  async function ask(page: Page, question: string): Promise<void> {
    await page.goto(openedSite().address);
    await page.getByLabel('Your question').fill(question);
    await page.getByLabel('Your question').press('Enter');
    await page.locator('.ask-next').waitFor();
  }

  /** Asks on from the page by keyboard alone and waits for the answer to the whole question. */
  async function askOn(page: Page, words: string, whole: string): Promise<void> {
    await page.locator('#next-question').focus();
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
    await page.locator('.question', { hasText: whole }).waitFor();
    await page.locator('.ask-next').waitFor();
  }

  test('a patient asks two follow-ups on a phone, sees the whole conversation, and deletes it', () =>
    visit(PHONE, async (page) => {
      await ask(page, 'How well does baricitinib work in alopecia areata?');
      await askOn(page, 'what are the side effects?', 'What are the side effects of baricitinib in alopecia areata?');
      expect(await page.locator('.asked-on', { hasText: 'You asked' }).innerText()).toContain('what are the side effects?');
      await askOn(page, 'and in pregnancy?', 'Can baricitinib be used for alopecia areata in pregnancy?');
      expect(await violations(page)).toEqual([]);

      await page.getByRole('link', { name: 'The whole conversation' }).click();
      expect(await page.locator('.turns > li').count()).toBe(3);
      expect(await violations(page)).toEqual([]);
      await page.getByText('Delete this conversation').click();
      await page.getByRole('button', { name: 'Delete it for good' }).click();
      await page.getByRole('heading', { name: 'The conversation was deleted.' }).waitFor();
    }));

  test('a question that is not clear is asked back, and answered as chosen', () =>
    visit(DESKTOP, async (page) => {
      await ask(page, 'How well does baricitinib work in alopecia areata?');
      await page.locator('#next-question').fill('half of the scalp only, is it worth it?');
      await page.locator('#next-question').press('Enter');
      await page.getByRole('heading', { name: 'Which question do you mean?' }).waitFor();
      expect(await page.locator('.lead').innerText()).toContain('half');
      expect(await violations(page)).toEqual([]);
      const choice = page.locator('.choice').first();
      const whole = await choice.innerText();
      await choice.press('Enter');
      await page.locator('.question', { hasText: whole }).waitFor();
    }));

  test('a clinician asks about a patient, opens a quote, changes a fact, and compares two drugs', () =>
    visit(DESKTOP, async (page) => {
      await ask(page, 'Can baricitinib be used for rheumatoid arthritis in a 70-year-old with eGFR 45, previous DVT, on clopidogrel?');
      expect(await page.locator('.chip input').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))).toEqual([
        '70-year-old',
        'eGFR 45',
        'previous DVT',
        'clopidogrel',
        '',
      ]);
      expect(await page.locator('.patient .gap').innerText()).toContain('clopidogrel');
      const section = page.locator('section', { has: page.locator('h2', { hasText: 'For this patient' }) });
      await section.locator('.cite').first().click();
      await section.locator('.proof q').first().waitFor();
      await page.keyboard.press('Escape');
      expect(await violations(page)).toEqual([]);

      const before = await section.innerText();
      await page.getByLabel('Kidneys').fill('eGFR 95');
      await page.getByRole('button', { name: 'Ask again with these facts' }).press('Enter');
      await page.locator('.question', { hasText: 'eGFR 95' }).waitFor();
      expect(before).toMatch(/eGFR 45/);
      expect(await page.locator('article').innerText()).not.toMatch(/eGFR 45/);

      await askOn(page, 'compare it with upadacitinib', 'How does baricitinib compare with upadacitinib in rheumatoid arthritis');
    }));

  test('two drugs stand side by side, each share a link to its quote, and evidence by its date', () =>
    visit(PHONE, async (page) => {
      await ask(page, 'How does baricitinib compare with upadacitinib in atopic dermatitis?');
      const table = page.getByRole('figure', { name: 'Baricitinib and upadacitinib side by side' });
      const share = table.locator('td a').first();
      expect(await share.innerText()).toMatch(/\d+(?:\.\d+)?%, placebo \d/);
      const claim = page.locator(`[id="${(await share.getAttribute('href'))!.slice(1)}"]`);
      await share.tap();
      await claim.locator('.cite').first().tap();
      expect(await claim.locator('.proof q').first().isVisible()).toBe(true);
      const timeline = page.getByRole('figure', { name: 'Approvals and evidence by date' });
      expect(await timeline.locator('li').count()).toBeGreaterThan(2);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.viewport.width);
      expect(await violations(page)).toEqual([]);
    }));

  test('published answers are found while typing, by keyboard alone', () =>
    visit(DESKTOP, async (page) => {
      await page.goto(openedSite().address);
      const box = page.getByRole('combobox', { name: 'Your question' });
      await page.keyboard.type('which more effective alopecia');
      await page.locator('.found-answers a').first().waitFor();
      expect(await box.getAttribute('aria-expanded')).toBe('true');
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('ArrowDown');
      expect(await box.getAttribute('aria-activedescendant')).toBe(await page.locator('[aria-selected="true"]').getAttribute('id'));
      await page.keyboard.press('Escape');
      expect(await page.locator('.found-answers').isVisible()).toBe(false);
      await page.keyboard.type(' ');
      await page.locator('.found-answers a').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.locator('article').waitFor();
      expect(new URL(page.url()).pathname).toMatch(/^\/answers\/[a-z0-9-]+-[a-z0-9]{25}$/);
    }));

  test('without the network a page says so, stays readable, and keeps the question that was being asked', () =>
    visit(PHONE, async (page) => {
      await page.goto(`${openedSite().address}/answers`);
      await page.locator('.answers a').first().tap();
      await page.locator('article').waitFor();
      expect(await page.locator('#offline').innerText()).toBe('');
      await page.context().setOffline(true);
      await page.locator('#offline', { hasText: 'You are offline' }).waitFor();
      await page.locator('#next-question').fill('and in pregnancy?');
      await page.locator('#next-question').press('Enter');
      await page.locator('.claim .cite').first().tap();
      expect(await page.locator('.proof:popover-open q').first().isVisible()).toBe(true);
      expect(await page.locator('#next-question').inputValue()).toBe('and in pregnancy?');
      expect(await violations(page)).toEqual([]);
      await page.context().setOffline(false);
      await page.locator('#offline', { hasNotText: 'offline' }).waitFor({ state: 'attached' });
      await page.locator('#next-question').press('Enter');
      await page.locator('.ask-next').waitFor();
    }));

  test('the list of answers is narrowed without script, each list with its own address', () =>
    visit({ ...PHONE, javaScriptEnabled: false }, async (page) => {
      await page.goto(`${openedSite().address}/answers`);
      await page.getByLabel('Words').fill('nothing of the kind');
      await page.getByRole('button', { name: 'Show' }).click();
      expect(new URL(page.url()).search).toContain('words=nothing');
      await page.getByText('No published answer meets all of this.').waitFor();
      await page.getByRole('link', { name: 'Show all' }).click();
      expect(await page.locator('.answers > li').count()).toBeGreaterThan(0);
    }));
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}
