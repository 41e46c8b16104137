import type { Hono } from 'hono';
import { isDisclosureCurrent } from '../../domain/disclosure.ts';
import { personOf, requireRole } from '../accounts/require-role.ts';
import { DeskPage } from '../pages/desk-page.tsx';
import { renderPage } from '../pages/render-page.ts';
import { sendPage } from '../send-page.ts';
import type { Site } from '../site.ts';

/** The first page of those who are signed in. */
export function addDeskRoute(app: Hono, { assets, record }: Site): void {
  app.get('/desk', requireRole(), async (c) => {
    const person = personOf(c);
    const disclosed = isDisclosureCurrent(await record.people.findDisclosure(person.id), new Date());
    const secondFactor = c.get('identity')?.secondFactor ?? false;
    return sendPage(c, renderPage(<DeskPage assets={assets} person={person} disclosed={disclosed} secondFactor={secondFactor} />));
  });
}
