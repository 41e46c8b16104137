import type { Context, Hono } from 'hono';
import { InputFault, NotFoundFault } from '../../../domain/faults.ts';
import type { Invitation } from '../../../record/people/people-record.ts';
import { admitPerson } from '../../accounts/admit-person.ts';
import { InvitationPage } from '../../pages/account/invitation-page.tsx';
import { renderPage } from '../../pages/render-page.ts';
import { readClientAddress } from '../../read-client-address.ts';
import { readForm } from '../../read-form.ts';
import { sendPage } from '../../send-page.ts';
import type { Site } from '../../site.ts';
import { tryForm } from '../../try-form.ts';
import { checkAgain } from './add-reset-routes.tsx';

const NO_STORE = { 'Cache-Control': 'no-store' };

/** Make an account from an invitation. Whoever holds its link has shown that the invited address is theirs. */
export function addInvitationRoutes(app: Hono, site: Site, countTry: (client: string) => void): void {
  const { accounts, assets, record, settings } = site;
  const openId = site.accountSettings.openId?.name ?? null;

  app.get('/invitation/:token', async (c) => {
    const invitation = await openInvitation(c);
    return sendPage(
      c,
      renderPage(<InvitationPage assets={assets} invitation={invitation} path={c.req.path} openId={openId} />),
      200,
      NO_STORE,
    );
  });

  app.post('/invitation/:token', async (c) => {
    countTry(readClientAddress(c, settings.trustProxy));
    const invitation = await openInvitation(c);
    const { name, password, again } = await readForm(c, { name: 120, password: 128, again: 128 });
    const trouble = await tryForm(async () => {
      if (name.length < 2) throw new InputFault('Give your name.', { field: 'name' });
      checkAgain(password, again);
      const { email, roles } = invitation;
      const admission = { name, email, roles, password: password === '' && openId !== null ? null : password };
      const person = await admitPerson({ accounts, people: record.people }, admission, 'themselves');
      await record.people.closeInvitation(invitation.id, 'accepted', { person: person.id });
      await record.people.dropLinks('invitation', email);
    });
    if (trouble === null) return c.redirect('/sign-in?done=account-made', 303);
    const page = <InvitationPage assets={assets} invitation={invitation} path={c.req.path} name={name} openId={openId} trouble={trouble} />;
    return sendPage(c, renderPage(page), 422, NO_STORE);
  });

  async function openInvitation(c: Context): Promise<Invitation> {
    const invitation = await record.people.findInvitation(c.req.param('token') ?? '');
    if (!invitation) throw new NotFoundFault('This invitation has been used or withdrawn, or its time is over. Ask for another one.');
    return invitation;
  }
}
