// Pictures of pages at phone, tablet and desktop width, light and dark: node scripts/take-screenshots.mjs [ADDRESS [FOLDER [PATH…]]]
// The site must be running (npm start). A Chromium is taken from VOUCH_CHROMIUM, else from where Linux distributions put it.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const [address = 'http://127.0.0.1:4000', folder = 'screenshots', ...paths] = process.argv.slice(2);
const executablePath =
  process.env.VOUCH_CHROMIUM ??
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
if (!executablePath) {
  console.error('No Chromium found. Install one, or name it in VOUCH_CHROMIUM.');
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const widths = (process.env.WIDTHS ?? '360,768,1440').split(',').map(Number);
const schemes = (process.env.SCHEMES ?? 'light,dark').split(',');
for (const path of paths.length > 0 ? paths : ['/', '/answers', '/library', '/policy', '/board', '/corrections']) {
  for (const width of widths) {
    for (const colorScheme of schemes) {
      const page = await browser.newPage({ viewport: { width, height: width < 500 ? 780 : 1000 }, colorScheme });
      await page.goto(new URL(path, address).href);
      await page.evaluate(() => document.fonts.ready);
      const name = `${path.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'home'}-${width}-${colorScheme}.png`;
      await page.screenshot({ path: join(folder, name), fullPage: process.env.WHOLE_PAGE === '1' });
      console.log(join(folder, name));
      await page.close();
    }
  }
}
await browser.close();
