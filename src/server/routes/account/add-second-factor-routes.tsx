import type { Context, Hono } from 'hono';
import { personOf, requireRole } from '../../accounts/require-role.ts';
import { setCookies } from '../../accounts/set-cookies.ts';
import { SecondFactorPage, type SecondFactorPageProps } from '../../pages/account/second-factor-page.tsx';
import { renderPage } from '../../pages/render-page.ts';
import { readForm } from '../../read-form.ts';
import { sendPage } from '../../send-page.ts';
import type { Site } from '../../site.ts';

const WRONG_PASSWORD = 'The password is not right. Nothing was changed.';
const WRONG_CODE = 'The code is not right, or too old. Type the one that the authenticator shows now.';

/** Set up a second factor in three steps (password, authenticator, first code), make new backup codes, or remove it. */
export function addSecondFactorRoutes(app: Hono, site: Site, countTry: (client: string) => void): void {
  const { accounts, assets, record } = site;
  const required = site.accountSettings.secondFactor === 'required';

  app.get('/account/second-factor', requireRole(), (c) => {
    const done = c.req.query('done') === 'on' ? 'The second factor is on: signing in takes a code from now on.' : null;
    return send(c, { state: c.get('identity')?.secondFactor ? 'on' : 'off', done });
  });

  app.post('/account/second-factor', requireRole(), async (c) => {
    const enrolment = await accounts.beginSecondFactor(await readPassword(c), c.req.raw.headers);
    return enrolment ? send(c, { state: 'begun', enrolment }) : send(c, { state: 'off', trouble: WRONG_PASSWORD });
  });

  app.post('/account/second-factor/confirm', requireRole(), async (c) => {
    const { code } = await readForm(c, { code: 10 });
    countTry(personOf(c).id);
    const { result, cookies } = await accounts.confirmSecondFactor(code, c.req.raw.headers);
    if (!result) return send(c, { state: 'begun', trouble: WRONG_CODE });
    setCookies(c, cookies);
    await note(c, 'set up second factor');
    return c.redirect('/account/second-factor?done=on', 303);
  });

  app.post('/account/second-factor/codes', requireRole(), async (c) => {
    const backupCodes = await accounts.renewBackupCodes(await readPassword(c), c.req.raw.headers);
    if (!backupCodes) return send(c, { state: 'on', trouble: WRONG_PASSWORD });
    await note(c, 'make backup codes');
    return send(c, { state: 'on', backupCodes });
  });

  app.post('/account/second-factor/remove', requireRole(), async (c) => {
    const { result, cookies } = await accounts.removeSecondFactor(await readPassword(c), c.req.raw.headers);
    if (!result) return send(c, { state: 'on', trouble: WRONG_PASSWORD });
    setCookies(c, cookies);
    await note(c, 'remove second factor');
    return c.redirect('/account/second-factor', 303);
  });

  function send(c: Context, props: Omit<SecondFactorPageProps, 'assets' | 'person' | 'required'>): Promise<Response> {
    const page = <SecondFactorPage assets={assets} person={personOf(c)} required={required} {...props} />;
    return sendPage(c, renderPage(page), props.trouble ? 422 : 200);
  }

  async function readPassword(c: Context): Promise<string> {
    countTry(personOf(c).id);
    return (await readForm(c, { password: 128 })).password;
  }

  async function note(c: Context, action: string): Promise<void> {
    const { id } = personOf(c);
    await record.audit.append({ person: id }, { action, on: { kind: 'person', id } });
  }
}
