import { Field, Trouble } from '../form-parts.tsx';
import { Layout } from '../layout.tsx';
import type { PageAssets } from '../resolve-assets.ts';

/** Ask for a link that sets a new password; `asked` once it was. */
export function ForgottenPage({ assets, asked, byMail }: { assets: PageAssets; asked: boolean; byMail: boolean }) {
  return (
    <Layout title="A new password" assets={assets} noindex>
      <div class="wrap page page--narrow">
        <h1>A new password</h1>
        {asked ? (
          <p class="lead" role="status">
            {byMail
              ? 'If the address has an account here, a link is on its way to it. It works once, within the hour.'
              : 'If the address has an account here, a link is ready for you. This site sends no mail: ask an administrator for it.'}
          </p>
        ) : (
          <form class="form" action="/sign-in/forgotten" method="post">
            <Field
              label="E-mail address of your account"
              name="email"
              type="email"
              autocomplete="username"
              required
              maxlength={254}
              hint={byMail ? 'A link to set a new password goes there.' : 'An administrator gets a link for you: this site sends no mail.'}
            />
            <p class="do">
              <button type="submit" class="button">
                Ask for the link
              </button>
              <a href="/sign-in">Back</a>
            </p>
          </form>
        )}
      </div>
    </Layout>
  );
}

/** Set a new password by a link. */
export function ResetPage({ assets, path, trouble }: { assets: PageAssets; path: string; trouble?: string | null }) {
  return (
    <Layout title="Set a new password" assets={assets} noindex>
      <div class="wrap page page--narrow">
        <h1>Set a new password</h1>
        <p class="lead">You are signed out everywhere when you do.</p>
        <Trouble text={trouble} />
        <form class="form" action={path} method="post">
          <NewPassword />
          <p class="do">
            <button type="submit" class="button">
              Set the password
            </button>
          </p>
        </form>
      </div>
    </Layout>
  );
}

/** A new password, typed twice. */
export function NewPassword() {
  return (
    <>
      <Field
        label="The new password"
        name="password"
        type="password"
        autocomplete="new-password"
        required
        maxlength={128}
        hint="At least 10 characters; several words in a row are good."
      />
      <Field label="The new password again" name="again" type="password" autocomplete="new-password" required maxlength={128} />
    </>
  );
}
