import type { Invitation } from '../../../record/people/people-record.ts';
import { Field, Trouble } from '../form-parts.tsx';
import { formatDate } from '../format-date.ts';
import { Layout } from '../layout.tsx';
import { nameRoles } from '../name-role.ts';
import type { PageAssets } from '../resolve-assets.ts';

export interface InvitationPageProps {
  assets: PageAssets;
  invitation: Invitation;
  /** The address that the form goes to: the invitation's own. */
  path: string;
  name?: string;
  trouble?: string | null;
  openId: string | null;
}

/** Make an account from an invitation. */
export function InvitationPage({ assets, invitation, path, name, trouble, openId }: InvitationPageProps) {
  return (
    <Layout title="Your invitation" assets={assets} noindex>
      <div class="wrap page page--narrow">
        <h1>Your invitation</h1>
        <p class="lead">
          You are invited as {nameRoles(invitation.roles)}, under the address {invitation.email}. The invitation holds until{' '}
          {formatDate(invitation.expiresAt)}.
        </p>
        <Trouble text={trouble} />
        <form class="form" action={path} method="post">
          <input type="hidden" name="email" value={invitation.email} autocomplete="username" />
          <Field
            label="Your name"
            name="name"
            autocomplete="name"
            required
            maxlength={120}
            value={name}
            hint="As it should stand beside what you review, if you agree to be named."
          />
          <Field
            label="A password"
            name="password"
            type="password"
            autocomplete="new-password"
            required={openId === null}
            maxlength={128}
            hint={`At least 10 characters; several words in a row are good.${openId ? ` Leave it empty to sign in with ${openId}.` : ''}`}
          />
          <Field
            label="The password again"
            name="again"
            type="password"
            autocomplete="new-password"
            required={openId === null}
            maxlength={128}
          />
          <p class="do">
            <button type="submit" class="button">
              Make my account
            </button>
          </p>
        </form>
      </div>
    </Layout>
  );
}
