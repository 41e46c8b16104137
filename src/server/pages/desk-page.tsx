import { hasRole, type Person } from '../../domain/person.ts';
import { DeskLayout } from './desk-layout.tsx';
import { nameRoles } from './name-role.ts';
import type { PageAssets } from './resolve-assets.ts';

export interface DeskPageProps {
  assets: PageAssets;
  person: Person;
  /** Whether the newest disclosure holds. */
  disclosed: boolean;
  secondFactor: boolean;
}

/** The first page of those who are signed in: what waits for them, and where to go. */
export function DeskPage({ assets, person, disclosed, secondFactor }: DeskPageProps) {
  const reviews = hasRole(person, 'reviewer');
  const keeps = hasRole(person, 'editor', 'administrator');
  return (
    <DeskLayout title="Desk" assets={assets} person={person} desk="desk">
      <h1>Desk</h1>
      <p class="lead">
        {person.name}, you are {nameRoles(person.roles)} here.
      </p>
      {reviews && !disclosed && (
        <p class="trouble">
          <a href="/profile#disclosures">Declare your interests</a>, or that you have none. Until you do, no answer can be given to you to
          review.
        </p>
      )}
      {(reviews || keeps) && !secondFactor && (
        <p class="trouble">
          Your account opens with its password alone. <a href="/account/second-factor">Set up an authenticator</a>.
        </p>
      )}
      <ul class="ways">
        {hasRole(person, 'author', 'reviewer', 'editor') && (
          <Way href="/desk/queue" name="Queue" what="What waits for you, and until when." />
        )}
        {hasRole(person, 'author', 'reviewer', 'editor') && (
          <Way href="/desk/answers" name="Answers" what="Ask and keep an answer, write one, publish, and follow each through its review." />
        )}
        {hasRole(person, 'editor') && (
          <Way href="/desk/library" name="Library" what="Add sources, see what was rejected and why, withdraw, and what is covered." />
        )}
        {keeps && (
          <Way href="/desk/topics" name="Topics" what="What readers browse by and reviewers are experts of; the makers of drugs." />
        )}
        {keeps && <Way href="/desk/people" name="People" what="Invite, see who discloses what, and hand links over." />}
        {hasRole(person, 'administrator') && (
          <>
            <Way href="/desk/texts" name="Texts" what="Editorial policy, the board’s page and corrections, with every version." />
            <Way href="/desk/audit" name="Audit trail" what="Who did what, and when." />
          </>
        )}
        <Way href="/profile" name="Profile" what="How you are named, what you are expert in, and what you disclose." />
        <Way href="/account" name="Account" what="Password, second factor, and where you are signed in." />
      </ul>
    </DeskLayout>
  );
}

function Way({ href, name, what }: { href: string; name: string; what: string }) {
  return (
    <li>
      <a href={href}>{name}</a>
      <span>{what}</span>
    </li>
  );
}
