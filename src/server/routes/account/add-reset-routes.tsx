import type { Hono } from 'hono';
import { InputFault } from '../../../domain/faults.ts';
import { ForgottenPage, ResetPage } from '../../pages/account/reset-pages.tsx';
import { renderPage } from '../../pages/render-page.ts';
import { readClientAddress } from '../../read-client-address.ts';
import { readForm } from '../../read-form.ts';
import { sendPage } from '../../send-page.ts';
import type { Site } from '../../site.ts';
import { tryForm } from '../../try-form.ts';

const NO_STORE = { 'Cache-Control': 'no-store' };

/** Ask for a new password, and set it by the link. What is answered is the same whether or not the address has an account. */
export function addResetRoutes(app: Hono, site: Site, countTry: (client: string) => void): void {
  const { accounts, assets, record, settings, log } = site;

  app.get('/sign-in/forgotten', (c) => {
    const page = <ForgottenPage assets={assets} asked={c.req.query('asked') !== undefined} byMail={site.sendMail !== null} />;
    return sendPage(c, renderPage(page), 200, NO_STORE);
  });

  app.post('/sign-in/forgotten', async (c) => {
    const { email } = await readForm(c, { email: 254 });
    countTry(readClientAddress(c, settings.trustProxy));
    countTry(email.toLowerCase());
    // Not waited for: the time that a mail takes would tell that the address has an account.
    accounts.requestReset(email).catch((fault: unknown) => log('reset-failed', { fault: fault instanceof Error ? fault.name : 'unknown' }));
    return c.redirect('/sign-in/forgotten?asked', 303);
  });

  app.get('/sign-in/reset/:token', (c) => sendPage(c, renderPage(<ResetPage assets={assets} path={c.req.path} />), 200, NO_STORE));

  app.post('/sign-in/reset/:token', async (c) => {
    const { password, again } = await readForm(c, { password: 128, again: 128 });
    countTry(readClientAddress(c, settings.trustProxy));
    const trouble = await tryForm(async () => {
      checkAgain(password, again);
      const id = await accounts.resetPassword(c.req.param('token'), password);
      const person = id === null ? null : await record.people.find(id);
      if (!person) throw new InputFault('This link has been used, or its time is over. Ask for another one.');
      await record.people.dropLinks('reset', person.email);
      await record.audit.append({ person: person.id }, { action: 'set password by link', on: { kind: 'person', id: person.id } });
    });
    if (trouble === null) return c.redirect('/sign-in?done=password-set', 303);
    return sendPage(c, renderPage(<ResetPage assets={assets} path={c.req.path} trouble={trouble} />), 422, NO_STORE);
  });
}

/** Throws InputFault unless both are the same. */
export function checkAgain(password: string, again: string): void {
  if (password !== again) throw new InputFault('The two passwords differ. Type the same one twice.', { field: 'again' });
}
