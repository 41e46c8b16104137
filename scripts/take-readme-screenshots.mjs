// The four pictures of the README: node scripts/take-readme-screenshots.mjs [ADDRESS]
// The site must be running (npm start) and take questions. A Chromium is taken from VOUCH_CHROMIUM, else from where Linux distributions put it.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const [address = 'http://127.0.0.1:4000'] = process.argv.slice(2);
const folder = join(import.meta.dirname, '..', 'docs', 'screenshots');
const executablePath =
  process.env.VOUCH_CHROMIUM ??
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
if (!executablePath) {
  console.error('No Chromium found. Install one, or name it in VOUCH_CHROMIUM.');
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });

/** Asks a question on a page of this size, brings what `show` names to the top, and keeps a picture. */
async function take(name, question, { width, height, colorScheme, show, after }) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  await page.goto(address);
  if (question) {
    await page.getByLabel('Your question').fill(question);
    await page.getByLabel('Your question').press('Enter');
    await page.locator('.ask-next').waitFor({ timeout: 60_000 });
  }
  await after?.(page);
  if (show) await page.evaluate((selector) => document.querySelector(selector)?.scrollIntoView(), show);
  await page.evaluate(() => document.fonts.ready);
  const path = join(folder, `${name}.jpg`);
  await page.screenshot({ path, type: 'jpeg', quality: 70 });
  console.log(path);
  await page.close();
}

const desktop = { width: 1180, height: 760, colorScheme: 'light' };
await take('home', null, desktop);
await take('article', 'How well does baricitinib work in alopecia areata?', {
  ...desktop,
  after: async (page) => {
    await page.locator('section:not(.bottom-line) .claim .cite').first().click();
    await page.locator('.proof q:visible').first().waitFor();
  },
});
await take('patient', 'Can baricitinib be used for atopic dermatitis in a 70-year-old with eGFR 45, previous DVT, on clopidogrel?', {
  ...desktop,
  show: '.patient',
});
await take('pictures', 'How does upadacitinib compare with dupilumab in atopic dermatitis?', {
  width: 390,
  height: 760,
  colorScheme: 'dark',
  show: '#pictures',
});
await browser.close();
