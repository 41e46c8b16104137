import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds wrong with the page shown, contrast held to 7:1. The page's browser context needs `bypassCSP`. */
export async function runAxe(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe.source });
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, { rules: { 'color-contrast-enhanced': { enabled: true } } }),
  );
  return violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
}
