import type { Context, Hono } from 'hono';
import { NotFoundFault } from '../../../domain/faults.ts';
import { hasRole, ROLES, type Person } from '../../../domain/person.ts';
import { personOf, requireRole } from '../../accounts/require-role.ts';
import { createTrailCheck } from '../../check-trail.ts';
import { AuditPage } from '../../pages/people/audit-page.tsx';
import { PersonPage } from '../../pages/people/person-page.tsx';
import { renderPage } from '../../pages/render-page.ts';
import { readChoices, readForm } from '../../read-form.ts';
import { sendPage } from '../../send-page.ts';
import type { Site } from '../../site.ts';
import { tryForm } from '../../try-form.ts';

const ENTRIES_SHOWN = 50;
const DONE: Record<string, string> = {
  roles: 'The roles are saved; they count from now on.',
  reset: 'A link for a new password is on its way, or stands under “Links to hand over”.',
  'sign-out': 'The person is signed out everywhere.',
  close: 'The account is closed, and signed out everywhere.',
  open: 'The account is open again.',
};

/** One person's page, changes of roles and account by administrators, and the audit trail. */
export function addPersonRoutes(app: Hono, { assets, record, accounts }: Site): void {
  const forEditors = requireRole('editor', 'administrator');
  const forAdministrators = requireRole('administrator');

  app.get('/desk/people/:id', forEditors, async (c) => send(c, await findOther(c)));

  app.post('/desk/people/:id/roles', forAdministrators, async (c) => {
    const other = await findOther(c);
    const roles = await readChoices(c, 'roles', ROLES);
    const trouble = await tryForm(() => record.people.setRoles(other.id, roles, { person: personOf(c).id }));
    return trouble === null ? c.redirect(`/desk/people/${other.id}?done=roles`, 303) : send(c, other, trouble);
  });

  app.post('/desk/people/:id/account', forAdministrators, async (c) => {
    const other = await findOther(c);
    const by = { person: personOf(c).id };
    const action = (await readForm(c, { do: 10 })).do;
    const trouble = await tryForm(async () => {
      if (action === 'reset') await accounts.requestReset(other.email);
      if (action === 'close' || action === 'open') await record.people.setActive(other.id, action === 'open', by);
      if (action === 'close' || action === 'sign-out') await accounts.endSessions(other.id);
      if (action === 'reset' || action === 'sign-out') {
        const note = action === 'reset' ? 'send link for password' : 'sign out everywhere';
        await record.audit.append(by, { action: note, on: { kind: 'person', id: other.id } });
      }
    });
    return trouble === null ? c.redirect(`/desk/people/${other.id}?done=${action}`, 303) : send(c, other, trouble);
  });

  const checkTrail = createTrailCheck(record.audit, () => new Date());
  app.get('/desk/audit', forAdministrators, async (c) => {
    const before = Number(c.req.query('before')) || undefined;
    const entries = await record.audit.list({ limit: ENTRIES_SHOWN, before });
    const last = entries.at(-1)?.position ?? 1;
    const page = (
      <AuditPage
        assets={assets}
        person={personOf(c)}
        entries={entries}
        names={await readNames()}
        check={await checkTrail(c.req.query('check') === 'all')}
        older={last > 1 ? last : null}
      />
    );
    return sendPage(c, renderPage(page));
  });

  async function findOther(c: Context): Promise<Person> {
    const other = await record.people.find(c.req.param('id') ?? '');
    if (!other) throw new NotFoundFault('There is no such person.');
    return other;
  }

  async function readNames(): Promise<Map<string, string>> {
    return new Map((await record.people.list()).map(({ id, name }) => [id, name]));
  }

  async function send(c: Context, other: Person, trouble: string | null = null): Promise<Response> {
    const topics = await record.topics.list();
    const page = (
      <PersonPage
        assets={assets}
        person={personOf(c)}
        other={other}
        topics={topics.filter(({ id }) => other.topics.includes(id)).map(({ name }) => name)}
        disclosures={await record.people.listDisclosures(other.id)}
        entries={await record.audit.list({ limit: ENTRIES_SHOWN, on: { kind: 'person', id: other.id } })}
        names={await readNames()}
        mayChange={hasRole(personOf(c), 'administrator')}
        now={new Date()}
        trouble={trouble}
        done={trouble === null ? DONE[c.req.query('done') ?? ''] : null}
      />
    );
    return sendPage(c, renderPage(page), trouble === null ? 200 : 422);
  }
}
