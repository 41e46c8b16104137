import { Done, Field, Trouble } from '../form-parts.tsx';
import { Layout } from '../layout.tsx';
import type { PageAssets } from '../resolve-assets.ts';

export interface SignInPageProps {
  assets: PageAssets;
  /** Where to go once signed in, on this site. */
  to: string;
  /** What was typed, kept so that nobody types it again. */
  email?: string;
  /** Why the last try did not succeed. */
  trouble?: string | null;
  done?: string | null;
  /** How the link for OpenID Connect names the provider; null where there is none. */
  openId: string | null;
}

/** Sign in with address and password. */
export function SignInPage({ assets, to, email, trouble, done, openId }: SignInPageProps) {
  return (
    <Layout title="Sign in" assets={assets} noindex>
      <div class="wrap page page--narrow">
        <h1>Sign in</h1>
        <p class="lead">For those who write and review. Reading and asking need no account.</p>
        <Done text={done} />
        <Trouble text={trouble} />
        <form class="form" action="/sign-in" method="post">
          <input type="hidden" name="to" value={to} />
          <Field label="E-mail address" name="email" type="email" autocomplete="username" required value={email} maxlength={254} />
          <Field label="Password" name="password" type="password" autocomplete="current-password" required maxlength={128} />
          <p class="do">
            <button type="submit" class="button">
              Sign in
            </button>
            <a href="/sign-in/forgotten">Set a new password</a>
          </p>
          {openId && (
            <p>
              Or <a href="/sign-in/openid">sign in with {openId}</a>.
            </p>
          )}
        </form>
        <p class="ui more soft">An account comes with an invitation from an editor of this site.</p>
      </div>
    </Layout>
  );
}

/** The second step: a code from the authenticator, or a backup code. */
export function SecondStepPage({ assets, to, trouble }: Pick<SignInPageProps, 'assets' | 'to' | 'trouble'>) {
  return (
    <Layout title="Second step" assets={assets} noindex>
      <div class="wrap page page--narrow">
        <h1>Second step</h1>
        <Trouble text={trouble} />
        <form class="form" action="/sign-in/second-step" method="post">
          <input type="hidden" name="to" value={to} />
          <Field
            label="Code from your authenticator"
            name="code"
            autocomplete="one-time-code"
            exact
            required
            maxlength={40}
            autofocus
            hint="Six digits. Without the authenticator, one of your backup codes."
          />
          <p class="do">
            <button type="submit" class="button">
              Go on
            </button>
            <a href="/sign-in">Start again</a>
          </p>
        </form>
      </div>
    </Layout>
  );
}
