import type { Hono } from 'hono';
import { BoardPage } from '../pages/board-page.tsx';
import { CorrectionsPage } from '../pages/corrections-page.tsx';
import { PolicyPage } from '../pages/policy-page.tsx';
import { renderPage } from '../pages/render-page.ts';
import { sendPage } from '../send-page.ts';
import type { Site } from '../site.ts';

/** The house's own texts. */
export function addTextRoutes(app: Hono, { assets }: Site): void {
  app.get('/board', (c) => sendPage(c, renderPage(<BoardPage assets={assets} />)));
  app.get('/policy', (c) => sendPage(c, renderPage(<PolicyPage assets={assets} />)));
  app.get('/corrections', (c) => sendPage(c, renderPage(<CorrectionsPage assets={assets} />)));
}
