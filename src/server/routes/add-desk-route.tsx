import type { Hono } from 'hono';
import { personOf, requireRole } from '../accounts/require-role.ts';
import { DeskPage } from '../pages/desk-page.tsx';
import { renderPage } from '../pages/render-page.ts';
import { sendPage } from '../send-page.ts';
import type { Site } from '../site.ts';

/** The first page of those who are signed in. */
export function addDeskRoute(app: Hono, { assets }: Site): void {
  app.get('/desk', requireRole(), (c) => sendPage(c, renderPage(<DeskPage assets={assets} person={personOf(c)} />)));
}
