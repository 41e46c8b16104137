import type { Context, Hono } from 'hono';
import { InputFault, NotFoundFault } from '../../../domain/faults.ts';
import { personOf, requireRole } from '../../accounts/require-role.ts';
import { setCookies } from '../../accounts/set-cookies.ts';
import { AccountPage } from '../../pages/account/account-page.tsx';
import { ConfirmAddressPage } from '../../pages/account/confirm-address-page.tsx';
import { renderPage } from '../../pages/render-page.ts';
import { readForm } from '../../read-form.ts';
import { sendPage } from '../../send-page.ts';
import type { Site } from '../../site.ts';
import { tryForm } from '../../try-form.ts';
import { checkAgain } from './add-reset-routes.tsx';

const DONE: Record<string, string> = {
  password: 'The password is changed, and other sessions are signed out.',
  link: 'A link went to the new address. Open it to use the address.',
  'link-kept': 'A link is ready for the new address. This site sends no mail: ask an administrator for it.',
  address: 'Your new address counts from now on.',
  ended: 'That session is signed out.',
};

/** Sessions, password and address of the account of whoever is signed in. */
export function addAccountRoutes(app: Hono, site: Site, countTry: (client: string) => void): void {
  const { accounts, assets, record } = site;

  app.get('/account', requireRole(), (c) => sendAccount(c));

  app.post('/account/password', requireRole(), async (c) => {
    const { present, password, again } = await readForm(c, { present: 128, password: 128, again: 128 });
    countTry(personOf(c).id);
    const trouble = await tryForm(async () => {
      checkAgain(password, again);
      const { result, cookies } = await accounts.changePassword({ present, next: password }, c.req.raw.headers);
      if (!result) throw new InputFault('The present password is not right. Nothing was changed.', { field: 'present' });
      setCookies(c, cookies);
      await note(c, 'change password');
    });
    return trouble === null ? c.redirect('/account?done=password', 303) : sendAccount(c, trouble);
  });

  app.post('/account/address', requireRole(), async (c) => {
    const { email } = await readForm(c, { email: 254 });
    countTry(personOf(c).id);
    const trouble = await tryForm(() => accounts.requestEmailChange(email, c.req.raw.headers));
    return trouble === null ? c.redirect(`/account?done=${site.sendMail ? 'link' : 'link-kept'}`, 303) : sendAccount(c, trouble);
  });

  app.get('/account/address/:token', (c) =>
    sendPage(c, renderPage(<ConfirmAddressPage assets={assets} path={c.req.path} />), 200, { 'Cache-Control': 'no-store' }),
  );

  app.post('/account/address/:token', async (c) => {
    const confirmed = await accounts.confirmEmail(c.req.param('token'), c.req.raw.headers);
    if (!confirmed) throw new NotFoundFault('This link has been used, or its time is over. Ask for another one on your account page.');
    await record.people.setEmail(confirmed.person, confirmed.email, { person: confirmed.person });
    await record.people.dropLinks('verification', confirmed.email);
    return c.redirect('/account?done=address', 303);
  });

  app.post('/account/sessions/:id/end', requireRole(), async (c) => {
    await accounts.endSession(c.req.param('id'), c.req.raw.headers);
    return c.redirect('/account?done=ended', 303);
  });

  app.post('/account/sign-out-everywhere', requireRole(), async (c) => {
    await accounts.endSessions(personOf(c).id);
    await note(c, 'sign out everywhere');
    setCookies(c, (await accounts.signOut(c.req.raw.headers)).cookies);
    return c.redirect('/sign-in?done=signed-out', 303);
  });

  async function sendAccount(c: Context, trouble: string | null = null): Promise<Response> {
    const page = (
      <AccountPage
        assets={assets}
        person={personOf(c)}
        sessions={await accounts.listSessions(c.req.raw.headers)}
        secondFactor={c.get('identity')?.secondFactor ?? false}
        trouble={trouble}
        done={trouble === null ? DONE[c.req.query('done') ?? ''] : null}
      />
    );
    return sendPage(c, renderPage(page), trouble === null ? 200 : 422);
  }

  async function note(c: Context, action: string): Promise<void> {
    const { id } = personOf(c);
    await record.audit.append({ person: id }, { action, on: { kind: 'person', id } });
  }
}
