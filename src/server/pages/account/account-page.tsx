import type { Person } from '../../../domain/person.ts';
import type { SessionLine } from '../../accounts/accounts.ts';
import { DeskLayout } from '../desk-layout.tsx';
import { Field, Trouble } from '../form-parts.tsx';
import { formatDate } from '../format-date.ts';
import type { PageAssets } from '../resolve-assets.ts';
import { NewPassword } from './reset-pages.tsx';

export interface AccountPageProps {
  assets: PageAssets;
  person: Person;
  sessions: SessionLine[];
  secondFactor: boolean;
  trouble?: string | null;
  done?: string | null;
}

/** What belongs to the account alone: where one is signed in, password, address, second factor. */
export function AccountPage({ assets, person, sessions, secondFactor, trouble, done }: AccountPageProps) {
  return (
    <DeskLayout title="Account" assets={assets} person={person} desk="account" done={done}>
      <h1>Account</h1>
      <Trouble text={trouble} />
      <h2>Second factor</h2>
      <p class="ui">
        {secondFactor ? 'Signing in takes a code from your authenticator.' : 'Signing in takes your password alone.'}{' '}
        <a href="/account/second-factor">{secondFactor ? 'Change it' : 'Set up an authenticator'}</a>
      </p>
      <h2>Where you are signed in</h2>
      <ul class="lines">
        {sessions.map((session) => (
          <li>
            <form action={`/account/sessions/${session.id}/end`} method="post">
              <span>
                <b>{nameBrowser(session.browser)}</b>
                {session.own && ' (here)'}
                <span class="soft"> since {formatDate(session.startedAt.toISOString())}</span>
              </span>
              {!session.own && (
                <button type="submit" class="linklike" aria-label={`Sign out ${nameBrowser(session.browser)}`}>
                  Sign out
                </button>
              )}
            </form>
          </li>
        ))}
      </ul>
      <form class="form" action="/account/sign-out-everywhere" method="post">
        <p class="do">
          <button type="submit" class="button button--quiet">
            Sign out everywhere
          </button>
        </p>
      </form>
      <h2>Password</h2>
      <form class="form" action="/account/password" method="post">
        <Field label="The present password" name="present" type="password" autocomplete="current-password" required maxlength={128} />
        <NewPassword />
        <p class="do">
          <button type="submit" class="button">
            Change the password
          </button>
        </p>
      </form>
      <h2>E-mail address</h2>
      <p class="ui">{person.email}. It is never shown in public.</p>
      <form class="form" action="/account/address" method="post">
        <Field
          label="Another address"
          name="email"
          type="email"
          required
          maxlength={254}
          hint="A link goes to it; the change counts once you have opened it."
        />
        <p class="do">
          <button type="submit" class="button">
            Send the link
          </button>
        </p>
      </form>
    </DeskLayout>
  );
}

/** A browser and its system, as far as its own naming tells. */
export function nameBrowser(userAgent: string): string {
  const browser = /\b(Edg|OPR|Firefox|Chrome|Safari)\w*\//.exec(userAgent)?.[1];
  const names: Record<string, string> = { Edg: 'Edge', OPR: 'Opera' };
  const system = /\b(Windows|iPhone|iPad|Android|Mac OS X|Linux)\b/.exec(userAgent)?.[1]?.replace('Mac OS X', 'macOS');
  const known = [browser && (names[browser] ?? browser), system && `on ${system}`].filter(Boolean).join(' ');
  return known || 'A browser that does not name itself';
}
