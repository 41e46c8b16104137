import type { Person } from '../../../domain/person.ts';
import type { Enrolment } from '../../accounts/accounts.ts';
import { DeskLayout } from '../desk-layout.tsx';
import { Field, Trouble } from '../form-parts.tsx';
import type { PageAssets } from '../resolve-assets.ts';
import { QrCode } from './qr-code.tsx';

export interface SecondFactorPageProps {
  assets: PageAssets;
  person: Person;
  /** `off`: none yet. `begun`: set up in the authenticator, not yet confirmed. `on`: asked for at every sign-in. */
  state: 'off' | 'begun' | 'on';
  /** Shown once, right after it was made. */
  enrolment?: Enrolment | null;
  /** New backup codes, shown once. */
  backupCodes?: string[] | null;
  /** Whether this site wants it of members of the board. */
  required: boolean;
  trouble?: string | null;
  done?: string | null;
}

/** Set up an authenticator, change or remove it. */
export function SecondFactorPage({ assets, person, state, enrolment, backupCodes, required, trouble, done }: SecondFactorPageProps) {
  return (
    <DeskLayout title="Second factor" assets={assets} person={person} desk="account" done={done}>
      <h1>Second factor</h1>
      <p class="lead">
        A code from an authenticator app, asked for after the password, keeps your account yours when the password is known to somebody
        else.
        {required && ' Members of the board need it on this site.'}
      </p>
      <Trouble text={trouble} />
      {backupCodes && <BackupCodes codes={backupCodes} />}
      {enrolment && <SetUp enrolment={enrolment} />}
      {state === 'begun' && <ConfirmForm />}
      {state !== 'on' && !enrolment && (
        <PasswordForm
          action="/account/second-factor"
          id="begin"
          button={state === 'begun' ? 'Start again with a new secret' : 'Set up an authenticator'}
          quiet={state === 'begun'}
        />
      )}
      {state === 'on' && (
        <>
          <h2>New backup codes</h2>
          <p class="ui">The old ones stop working.</p>
          <PasswordForm action="/account/second-factor/codes" id="codes" button="Make new backup codes" quiet />
          {!required && (
            <>
              <h2>Do without</h2>
              <PasswordForm action="/account/second-factor/remove" id="remove" button="Remove the second factor" risky />
            </>
          )}
        </>
      )}
    </DeskLayout>
  );
}

function SetUp({ enrolment: { address, secret, backupCodes } }: { enrolment: Enrolment }) {
  return (
    <>
      <h2>Tell your authenticator</h2>
      <p class="ui">
        Scan the code with the authenticator. If it is on this device, <a href={address}>open it there</a>. Else type the key under the code
        in the app, as a time-based account named Vouch.
      </p>
      <QrCode text={address} label="The key, as a code to scan" />
      <p class="secret">
        <code>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <BackupCodes codes={backupCodes} />
    </>
  );
}

function BackupCodes({ codes }: { codes: string[] }) {
  return (
    <>
      <h2>Keep your backup codes</h2>
      <p class="ui">
        Write them down or print them now: they are shown once. Each opens your account one time when the authenticator is lost.
      </p>
      <ul class="codes">
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </>
  );
}

function ConfirmForm() {
  return (
    <>
      <h2>Confirm with a first code</h2>
      <form class="form" action="/account/second-factor/confirm" method="post">
        <Field label="The six digits that the authenticator shows" name="code" autocomplete="one-time-code" exact required maxlength={10} />
        <p class="do">
          <button type="submit" class="button">
            Confirm
          </button>
        </p>
      </form>
    </>
  );
}

interface PasswordFormProps {
  action: string;
  id: string;
  button: string;
  quiet?: boolean;
  risky?: boolean;
}

function PasswordForm({ action, id, button, quiet, risky }: PasswordFormProps) {
  return (
    <form class="form" action={action} method="post">
      <Field
        label="Your password"
        name="password"
        id={`${id}-password`}
        type="password"
        autocomplete="current-password"
        required
        maxlength={128}
      />
      <p class="do">
        <button type="submit" class={`button${quiet ? ' button--quiet' : ''}${risky ? ' button--risky' : ''}`}>
          {button}
        </button>
      </p>
    </form>
  );
}
