import type { Person, Role } from '../../../domain/person.ts';
import type { Invitation, PendingLink } from '../../../record/people/people-record.ts';
import { DeskLayout } from '../desk-layout.tsx';
import { Choices, Field, Trouble } from '../form-parts.tsx';
import { formatDate } from '../format-date.ts';
import { nameRoles, ROLE_HINTS } from '../name-role.ts';
import type { PageAssets } from '../resolve-assets.ts';

export interface PeoplePageProps {
  assets: PageAssets;
  person: Person;
  people: { person: Person; disclosed: string }[];
  invitations: Invitation[];
  /** Links to hand over, as far as `person` may see them, with the site's address before them. */
  links: PendingLink[];
  /** Roles that `person` may give. */
  mayGive: readonly Role[];
  byMail: boolean;
  typed?: { email: string; roles: Role[] };
  trouble?: string | null;
  done?: string | null;
}

const LINK_NAMES: Record<PendingLink['kind'], string> = {
  invitation: 'Invitation',
  reset: 'New password',
  verification: 'New address',
};

/** Everybody with an account, invitations, and links to hand over. */
export function PeoplePage(props: PeoplePageProps) {
  const { assets, person, people, trouble, done } = props;
  return (
    <DeskLayout title="People" assets={assets} person={person} desk="people" done={done}>
      <h1>People</h1>
      <Trouble text={trouble} />
      <table class="stack">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Address</th>
            <th scope="col">Roles</th>
            <th scope="col">Disclosures</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ person: other, disclosed }) => (
            <tr>
              <th scope="row">
                <a href={`/desk/people/${other.id}`}>{other.name}</a>
                {other.example && ' (example)'}
                {!other.active && <span class="soft"> · closed</span>}
              </th>
              <td data-label="Address" class="address">
                {other.email}
              </td>
              <td data-label="Roles">{other.roles.join(', ') || 'reader'}</td>
              <td data-label="Disclosed">{disclosed}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Links {...props} />
      <InviteForm {...props} />
      <Invitations {...props} />
    </DeskLayout>
  );
}

function Links({ links }: PeoplePageProps) {
  if (links.length === 0) return null;
  return (
    <section aria-labelledby="links">
      <h2 id="links">Links to hand over</h2>
      <p class="ui measure">
        These could not be mailed. Whoever opens one acts as the person it is for: hand it to nobody else, over a way you trust. It goes
        from here once it is used.
      </p>
      <ul class="lines">
        {links.map(({ kind, email, path, expiresAt }) => (
          <li>
            <b>{LINK_NAMES[kind]}</b> for {email} <span class="soft">until {formatDate(expiresAt)}</span>
            <code class="link">{path}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}

function InviteForm({ mayGive, typed, byMail }: PeoplePageProps) {
  return (
    <section aria-labelledby="invite">
      <h2 id="invite">Invite somebody</h2>
      <form class="form" action="/desk/people/invite" method="post">
        <Field
          label="E-mail address"
          name="email"
          type="email"
          required
          maxlength={254}
          value={typed?.email}
          hint={
            byMail
              ? 'The invitation goes there and holds for seven days.'
              : 'This site sends no mail: you get the link here, to hand over. It holds for seven days.'
          }
        />
        <Choices
          legend="As"
          name="roles"
          options={mayGive.map((role) => ({ value: role, label: role[0]!.toUpperCase() + role.slice(1), hint: ROLE_HINTS[role] }))}
          chosen={typed?.roles ?? []}
        />
        <p class="do">
          <button type="submit" class="button">
            Invite
          </button>
        </p>
      </form>
    </section>
  );
}

function Invitations({ invitations, mayGive }: PeoplePageProps) {
  const open = invitations.filter(({ state }) => state === 'open');
  if (open.length === 0) return null;
  const now = new Date().toISOString();
  return (
    <section aria-labelledby="invitations">
      <h2 id="invitations">Open invitations</h2>
      <ul class="lines">
        {open.map(({ id, email, roles, createdAt, expiresAt }) => (
          <li>
            <form action={`/desk/people/invitations/${id}/withdraw`} method="post">
              <span>
                <b>{email}</b> as {nameRoles(roles)}{' '}
                <span class="soft">
                  · invited {formatDate(createdAt)}, {expiresAt > now ? `until ${formatDate(expiresAt)}` : 'over'}
                </span>
              </span>
              {roles.every((role) => mayGive.includes(role)) && (
                <button type="submit" class="linklike" aria-label={`Withdraw the invitation of ${email}`}>
                  Withdraw
                </button>
              )}
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
