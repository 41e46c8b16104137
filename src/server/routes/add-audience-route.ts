import type { Hono } from 'hono';
import { Audience } from '../../domain/answer.ts';
import { InputFault } from '../../domain/faults.ts';
import { keepAudience } from '../choose-audience.ts';
import { readForm } from '../read-form.ts';
import type { Site } from '../site.ts';

// Only a page of ours that has editions; anything else leads home.
const PAGE = /^\/answers\/[a-z0-9-]{1,300}$/;

/** "Which best describes you?": remembers the choice and shows the page in that edition. */
export function addAudienceRoute(app: Hono, { settings }: Site): void {
  app.post('/audience', async (c) => {
    const form = await readForm(c, { audience: 20, page: 310 });
    const chosen = Audience.safeParse(form.audience);
    if (!chosen.success) throw new InputFault('Choose clinician, patient or student.', { field: 'audience' });
    keepAudience(c, chosen.data, settings.publicUrl?.startsWith('https:') ?? false);
    return c.redirect(PAGE.test(form.page) ? `${form.page}?audience=${chosen.data}` : '/', 303);
  });
}
