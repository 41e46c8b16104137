import type { Hono } from 'hono';
import { setCookies } from '../../accounts/set-cookies.ts';
import { SecondStepPage, SignInPage } from '../../pages/account/sign-in-page.tsx';
import { renderPage } from '../../pages/render-page.ts';
import { readClientAddress } from '../../read-client-address.ts';
import { readForm } from '../../read-form.ts';
import { sendPage } from '../../send-page.ts';
import type { Site } from '../../site.ts';

const NO_STORE = { 'Cache-Control': 'no-store' };
const DONE: Record<string, string> = {
  'account-made': 'Your account is made. Sign in with it.',
  'password-set': 'The password is set. Sign in with it.',
  'signed-out': 'You are signed out everywhere.',
};

/** Sign in by password and second step, or by OpenID Connect, and sign out. `countTry` throws for a client or an address that has tried too often. */
export function addSignInRoutes(app: Hono, site: Site, countTry: (client: string) => void): void {
  const { accounts, assets, record, settings } = site;
  const openId = site.accountSettings.openId?.name ?? null;

  app.get('/sign-in', async (c) => {
    const to = readTo(c.req.query('to'));
    if (c.get('person')) return c.redirect(to, 303);
    const trouble = c.req.query('error') === undefined ? null : 'The other service did not let you in, or knows no account of this site.';
    const page = <SignInPage assets={assets} to={to} openId={openId} trouble={trouble} done={DONE[c.req.query('done') ?? '']} />;
    return sendPage(c, renderPage(page), 200, NO_STORE);
  });

  app.post('/sign-in', async (c) => {
    const { email, password, to } = await readForm(c, { email: 254, password: 128, to: 500 });
    countTry(readClientAddress(c, settings.trustProxy));
    countTry(email.toLowerCase());
    const { result, cookies } = await accounts.signIn(email, password, c.req.raw.headers);
    if (result === 'refused') {
      const trouble = 'Address or password is not right. Try again, or set a new password.';
      const page = <SignInPage assets={assets} to={readTo(to)} email={email} openId={openId} trouble={trouble} />;
      return sendPage(c, renderPage(page), 403, NO_STORE);
    }
    setCookies(c, cookies);
    if (result === 'second-factor') return c.redirect(`/sign-in/second-step?${new URLSearchParams({ to: readTo(to) }).toString()}`, 303);
    const person = await record.people.findByEmail(email);
    if (person) await noteSignIn(person.id);
    return c.redirect(readTo(to), 303);
  });

  app.get('/sign-in/second-step', (c) => {
    return sendPage(c, renderPage(<SecondStepPage assets={assets} to={readTo(c.req.query('to'))} />), 200, NO_STORE);
  });

  app.post('/sign-in/second-step', async (c) => {
    const { code, to } = await readForm(c, { code: 40, to: 500 });
    countTry(readClientAddress(c, settings.trustProxy));
    const { result, cookies } = await accounts.checkSecondFactor(code, c.req.raw.headers);
    setCookies(c, cookies);
    if (result.outcome === 'refused') {
      const trouble = 'The code is not right, or too old. Wait for the next one; after several tries start again.';
      return sendPage(c, renderPage(<SecondStepPage assets={assets} to={readTo(to)} trouble={trouble} />), 403, NO_STORE);
    }
    await noteSignIn(result.person);
    return c.redirect(readTo(to), 303);
  });

  // A link, not a form: a page may send its forms to this site alone, and the provider is another one.
  app.get('/sign-in/openid', async (c) => {
    const { result, cookies } = await accounts.beginOpenId(c.req.raw.headers);
    setCookies(c, cookies);
    return c.redirect(result, 303);
  });
  app.get('/sign-in/callback/openid', async (c) => {
    const { response, person } = await accounts.finishOpenId(c.req.raw);
    if (person) await noteSignIn(person);
    return response;
  });

  app.post('/sign-out', async (c) => {
    const { cookies } = await accounts.signOut(c.req.raw.headers);
    setCookies(c, cookies);
    return c.redirect('/', 303);
  });

  const noteSignIn = (id: string) => record.audit.append({ person: id }, { action: 'sign in', on: { kind: 'person', id } });
}

// A path of this site, so that nobody is led to another one.
function readTo(text: string | undefined): string {
  const url = text?.startsWith('/') ? URL.parse(text, 'http://here') : null;
  return url?.host === 'here' ? url.pathname + url.search : '/desk';
}
