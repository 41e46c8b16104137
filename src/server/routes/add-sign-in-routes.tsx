import type { Context, Hono } from 'hono';
import type { SignInOutcome } from '../accounts/accounts.ts';
import { readForm } from '../read-form.ts';
import { renderPage } from '../pages/render-page.ts';
import { SecondStepPage, SignInPage } from '../pages/sign-in-page.tsx';
import { readClientAddress } from '../read-client-address.ts';
import { limitRate } from '../security/limit-rate.ts';
import { sendPage } from '../send-page.ts';
import type { Site } from '../site.ts';

const TRIES_PER_MINUTE = 10;
const NO_STORE = { 'Cache-Control': 'no-store' };

/** Sign in by password and second step, and sign out. Tries are counted by network address and by the address typed. */
export function addSignInRoutes(app: Hono, site: Site): void {
  const { accounts, assets, record, settings } = site;
  const openId = site.accountSettings.openId?.name ?? null;
  const countTry = limitRate(TRIES_PER_MINUTE, 'tries');

  app.get('/sign-in', async (c) => {
    const to = readTo(c.req.query('to'));
    if (c.get('person')) return c.redirect(to, 303);
    const trouble = c.req.query('error') === undefined ? null : 'The other service did not let you in, or knows no account here.';
    return sendPage(c, renderPage(<SignInPage assets={assets} to={to} openId={openId} trouble={trouble} />), 200, NO_STORE);
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
    await noteSignIn(email);
    return c.redirect(readTo(to), 303);
  });

  app.get('/sign-in/second-step', (c) => {
    const page = <SecondStepPage assets={assets} to={readTo(c.req.query('to'))} />;
    return sendPage(c, renderPage(page), 200, NO_STORE);
  });

  app.post('/sign-in/second-step', async (c) => {
    const { code, to } = await readForm(c, { code: 40, to: 500 });
    countTry(readClientAddress(c, settings.trustProxy));
    const { result, cookies }: { result: SignInOutcome; cookies: string[] } = await accounts.checkSecondFactor(code, c.req.raw.headers);
    setCookies(c, cookies);
    if (result === 'signed-in') return c.redirect(readTo(to), 303);
    const trouble = 'The code is not right, or too old. Wait for the next one; after several tries start again.';
    return sendPage(c, renderPage(<SecondStepPage assets={assets} to={readTo(to)} trouble={trouble} />), 403, NO_STORE);
  });

  app.post('/sign-out', async (c) => {
    const { cookies } = await accounts.signOut(c.req.raw.headers);
    setCookies(c, cookies);
    return c.redirect('/', 303);
  });

  async function noteSignIn(email: string): Promise<void> {
    const person = await record.people.findByEmail(email);
    if (person) await record.audit.append({ person: person.id }, { action: 'sign in', on: { kind: 'person', id: person.id } });
  }
}

/** Sends cookies with whatever the handler answers. */
export function setCookies(c: Context, cookies: string[]): void {
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true });
}

// A path of this site, so that nobody is led to another one.
function readTo(text: string | undefined): string {
  const url = text?.startsWith('/') ? URL.parse(text, 'http://here') : null;
  return url?.host === 'here' ? url.pathname + url.search : '/desk';
}
