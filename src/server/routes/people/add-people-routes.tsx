import { randomBytes } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { isDisclosureCurrent, type Disclosure } from '../../../domain/disclosure.ts';
import { ConflictFault, InputFault, NotFoundFault } from '../../../domain/faults.ts';
import { hasRole, ROLES, type Person, type Role } from '../../../domain/person.ts';
import type { Invitation, PendingLink } from '../../../record/people/people-record.ts';
import { personOf, requireRole } from '../../accounts/require-role.ts';
import { formatDate } from '../../pages/format-date.ts';
import { PeoplePage } from '../../pages/people/people-page.tsx';
import { renderPage } from '../../pages/render-page.ts';
import { readChoices, readForm } from '../../read-form.ts';
import { ForbiddenFault } from '../../security/access-faults.ts';
import { sendPage } from '../../send-page.ts';
import type { Site } from '../../site.ts';
import { tryForm } from '../../try-form.ts';

const INVITATION_MS = 7 * 24 * 3_600_000;
const DONE: Record<string, string> = {
  invited: 'The invitation is on its way.',
  'invited-here': 'The invitation is made. Hand its link over: it stands under “Links to hand over”.',
  withdrawn: 'The invitation is withdrawn.',
};

/** Everybody with an account, and invitations. Editors invite too, but make nobody an administrator. */
export function addPeopleRoutes(app: Hono, site: Site): void {
  const { assets, record, deliverLink } = site;
  const forEditors = requireRole('editor', 'administrator');

  app.get('/desk/people', forEditors, (c) => send(c));

  app.post('/desk/people/invite', forEditors, async (c) => {
    const person = personOf(c);
    const { email } = await readForm(c, { email: 254 });
    const typed = { email, roles: await readChoices(c, 'roles', mayGive(person)) };
    let mailed = false;
    const trouble = await tryForm(async () => {
      if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new InputFault('Give an address in the form name@example.org.', { field: 'email' });
      if (typed.roles.length === 0) throw new InputFault('Choose at least one role.', { field: 'roles' });
      if (await record.people.findByEmail(email)) throw new ConflictFault(`${email} has an account already. Change its roles on its page.`);
      const token = randomBytes(24).toString('base64url');
      const expiresAt = new Date(Date.now() + INVITATION_MS);
      const invitation = await record.people.invite({ ...typed, token, expiresAt }, { person: person.id });
      const delivered = await deliverLink({ kind: 'invitation', email: invitation.email, path: `/invitation/${token}`, expiresAt });
      mailed = delivered === 'mailed';
    });
    return trouble === null ? c.redirect(`/desk/people?done=${mailed ? 'invited' : 'invited-here'}`, 303) : send(c, typed, trouble);
  });

  app.post('/desk/people/invitations/:id/withdraw', forEditors, async (c) => {
    const person = personOf(c);
    const invitation = (await record.people.listInvitations()).find(({ id }) => id === c.req.param('id'));
    if (!invitation) throw new NotFoundFault('There is no such invitation.');
    if (!isGivable(invitation, person)) throw new ForbiddenFault('An administrator’s invitation is withdrawn by an administrator.');
    if (await record.people.closeInvitation(invitation.id, 'withdrawn', { person: person.id })) {
      await record.people.dropLinks('invitation', invitation.email);
    }
    return c.redirect('/desk/people?done=withdrawn', 303);
  });

  async function send(c: Context, typed?: { email: string; roles: Role[] }, trouble: string | null = null): Promise<Response> {
    const person = personOf(c);
    const people = await record.people.list();
    const now = new Date();
    const rows = await Promise.all(
      people.map(async (other) => ({ person: other, disclosed: tellDisclosure(await record.people.findDisclosure(other.id), now) })),
    );
    const invitations = await record.people.listInvitations();
    const page = (
      <PeoplePage
        assets={assets}
        person={person}
        people={rows}
        invitations={invitations}
        links={withOrigin(visibleLinks(person, await record.people.listLinks(), invitations), c)}
        mayGive={mayGive(person)}
        byMail={site.sendMail !== null}
        typed={typed}
        trouble={trouble}
        done={trouble === null ? DONE[c.req.query('done') ?? ''] : null}
      />
    );
    return sendPage(c, renderPage(page), trouble === null ? 200 : 422);
  }

  function withOrigin(links: PendingLink[], c: Context): PendingLink[] {
    const origin = site.settings.publicUrl ?? new URL(c.req.url).origin;
    return links.map((link) => ({ ...link, path: origin + link.path }));
  }
}

function mayGive(person: Person): readonly Role[] {
  return hasRole(person, 'administrator') ? ROLES : ROLES.filter((role) => role !== 'administrator');
}

function isGivable({ roles }: Pick<Invitation, 'roles'>, person: Person): boolean {
  return roles.every((role) => mayGive(person).includes(role));
}

// A link to an account is the account: an editor sees invitations to roles that editors give, and nothing else.
function visibleLinks(person: Person, links: PendingLink[], invitations: Invitation[]): PendingLink[] {
  if (hasRole(person, 'administrator')) return links;
  return links.filter(({ kind, email }) => {
    const invitation = invitations.find((known) => known.email === email && known.state === 'open');
    return kind === 'invitation' && invitation !== undefined && isGivable(invitation, person);
  });
}

function tellDisclosure(newest: Disclosure | null, now: Date): string {
  if (!newest) return 'none yet';
  return `${formatDate(newest.madeAt)}${isDisclosureCurrent(newest, now) ? '' : ', due'}`;
}
