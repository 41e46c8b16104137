import type { Disclosure } from '../../../domain/disclosure.ts';
import { ROLES, type Person } from '../../../domain/person.ts';
import type { AuditEntry } from '../../../record/audit/audit-trail.ts';
import { DeskLayout } from '../desk-layout.tsx';
import { Choices, Trouble } from '../form-parts.tsx';
import { formatDate } from '../format-date.ts';
import { ROLE_HINTS } from '../name-role.ts';
import { DisclosedInterests } from '../profile/disclosure-section.tsx';
import type { PageAssets } from '../resolve-assets.ts';
import { AuditList } from './audit-list.tsx';

export interface PersonPageProps {
  assets: PageAssets;
  /** Who looks. */
  person: Person;
  /** Who is looked at. */
  other: Person;
  topics: string[];
  /** The newest first. */
  disclosures: Disclosure[];
  entries: AuditEntry[];
  names: Map<string, string>;
  /** Whether who looks may change roles and the account. */
  mayChange: boolean;
  now: Date;
  trouble?: string | null;
  done?: string | null;
}

/** One person, for editors and administrators: profile, disclosures, and for administrators roles and account. */
export function PersonPage(props: PersonPageProps) {
  const { assets, person, other, topics, disclosures, entries, names, mayChange, now, trouble, done } = props;
  return (
    <DeskLayout title={other.name} assets={assets} person={person} desk="people" done={done}>
      <p class="ui">
        <a href="/desk/people">All people</a>
      </p>
      <h1>
        {other.name}
        {other.example && ' (example)'}
      </h1>
      <Trouble text={trouble} />
      {!other.active && <p class="trouble">This account is closed: nobody can sign in with it.</p>}
      <dl class="ledger ui">
        <Row name="Address" value={other.email} />
        <Row name="Credentials" value={other.credentials} />
        <Row name="Affiliation" value={other.affiliation} />
        <Row name="ORCID iD" value={other.orcid ?? ''} />
        <Row name="Expert in" value={topics.join(', ')} />
        <Row name="Named in public" value={other.public ? 'yes' : 'no'} />
        <Row name="Since" value={formatDate(other.createdAt)} />
      </dl>
      <h2>Disclosures</h2>
      {disclosures.length === 0 && <p class="ui">None declared yet.</p>}
      <ul class="lines">
        {disclosures.map(({ madeAt, interests }) => (
          <li>
            <b>{formatDate(madeAt)}</b>
            <DisclosedInterests interests={interests} now={now} />
          </li>
        ))}
      </ul>
      {mayChange && <AccountForms other={other} />}
      <h2>What was done on this account</h2>
      <AuditList entries={entries} names={names} />
    </DeskLayout>
  );
}

function Row({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value || 'not given'}</dd>
    </>
  );
}

function AccountForms({ other }: { other: Person }) {
  const path = `/desk/people/${other.id}`;
  return (
    <>
      <h2>Roles</h2>
      <form class="form" action={`${path}/roles`} method="post">
        <Choices
          legend="May act as"
          name="roles"
          options={ROLES.map((role) => ({ value: role, label: role[0]!.toUpperCase() + role.slice(1), hint: ROLE_HINTS[role] }))}
          chosen={other.roles}
        />
        <p class="do">
          <button type="submit" class="button">
            Save the roles
          </button>
        </p>
      </form>
      <h2>Account</h2>
      <form class="form" action={`${path}/account`} method="post">
        <p class="do">
          <button type="submit" class="button button--quiet" name="do" value="reset">
            Send a link for a new password
          </button>
          <button type="submit" class="button button--quiet" name="do" value="sign-out">
            Sign out everywhere
          </button>
          <button type="submit" class="button button--risky" name="do" value={other.active ? 'close' : 'open'}>
            {other.active ? 'Close the account' : 'Open the account again'}
          </button>
        </p>
      </form>
    </>
  );
}
