import type { Hono } from 'hono';
import { isDisclosureCurrent } from '../../domain/disclosure.ts';
import { hasRole } from '../../domain/person.ts';
import { personOf, requireRole } from '../accounts/require-role.ts';
import { DeskPage } from '../pages/desk-page.tsx';
import { readQueue } from '../pages/desk/read-queue.ts';
import { renderPage } from '../pages/render-page.ts';
import { sendPage } from '../send-page.ts';
import type { Site } from '../site.ts';

/** The first page of those who are signed in. */
export function addDeskRoute(app: Hono, { assets, record, intakes }: Site): void {
  app.get('/desk', requireRole(), async (c) => {
    const person = personOf(c);
    const now = new Date();
    const board = hasRole(person, 'author', 'reviewer', 'editor');
    const [disclosure, answers, drafts, links] = await Promise.all([
      record.people.findDisclosure(person.id),
      board ? record.reviews.deskAnswers() : [],
      board ? record.reviews.drafts() : [],
      hasRole(person, 'editor', 'administrator') ? record.people.listInvitations() : [],
    ]);
    const today = now.toISOString().slice(0, 10);
    const page = (
      <DeskPage
        assets={assets}
        person={person}
        disclosed={isDisclosureCurrent(disclosure, now)}
        secondFactor={c.get('identity')?.secondFactor ?? false}
        queue={readQueue(answers, person, today)}
        drafts={drafts.filter((draft) => draft.person === person.id)}
        invited={links.length}
        reading={intakes.list().filter(({ state }) => state === 'waiting' || state === 'reading').length}
        today={today}
      />
    );
    return sendPage(c, renderPage(page));
  });
}
