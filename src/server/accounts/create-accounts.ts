import { createAuth, OPENID, PASSWORD_MAX, PASSWORD_MIN, type AccountParts, type Auth } from './account-options.ts';
import type { Accounts, Enrolment, Identity } from './accounts.ts';
import { refusal, replyWith } from './call-auth.ts';
import { InputFault } from '../../domain/faults.ts';

/** Accounts on the record's database. Where tables are missing, they are the record's migrations'. */
export function createAccounts(parts: AccountParts): Accounts {
  const auth = createAuth(parts);
  const identify = (headers: Headers) => identifyBy(auth, headers);
  return {
    identify,
    create: (account) => createAccount(auth, account),

    async signIn(email, password, headers) {
      const reply = await replyWith(() => auth.api.signInEmail({ body: { email, password }, headers, returnHeaders: true }));
      if (refusal(reply)) return { result: 'refused', cookies: [] };
      return { result: 'twoFactorRedirect' in reply.result ? 'second-factor' : 'signed-in', cookies: reply.cookies };
    },
    async checkSecondFactor(code, headers) {
      const body = { code: code.replace(/\s/g, '') };
      const reply = await replyWith(() =>
        /^\d{6}$/.test(body.code)
          ? auth.api.verifyTOTP({ body, headers, returnHeaders: true })
          : auth.api.verifyBackupCode({ body, headers, returnHeaders: true }),
      );
      if (refusal(reply)) return { result: { outcome: 'refused' }, cookies: reply.cookies };
      return { result: { outcome: 'signed-in', person: reply.result.user.id }, cookies: reply.cookies };
    },
    async signOut(headers) {
      const reply = await replyWith(() => auth.api.signOut({ headers, returnHeaders: true }));
      return { result: null, cookies: reply.cookies };
    },

    async listSessions(headers) {
      const identity = await identify(headers);
      if (!identity) return [];
      const sessions = await sessionsOf(auth, identity.person);
      return sessions
        .map((s) => ({
          id: s.id,
          startedAt: s.createdAt,
          expiresAt: s.expiresAt,
          browser: s.userAgent ?? '',
          own: s.id === identity.session,
        }))
        .sort((a, b) => b.startedAt.getTime() - a.startedAt.getTime());
    },
    async endSession(id, headers) {
      const identity = await identify(headers);
      const session = identity && (await sessionsOf(auth, identity.person)).find((s) => s.id === id);
      if (!session) return false;
      await (await auth.$context).internalAdapter.deleteSession(session.token);
      return true;
    },
    async endSessions(person) {
      await (await auth.$context).internalAdapter.deleteUserSessions(person);
    },

    async requestReset(email) {
      await auth.api.requestPasswordReset({ body: { email } });
    },
    async resetPassword(token, password) {
      checkPassword(password);
      const { internalAdapter } = await auth.$context;
      const held = await internalAdapter.findVerificationValue(`reset-password:${token}`);
      const reply = await replyWith(() => auth.api.resetPassword({ body: { token, newPassword: password }, returnHeaders: true }));
      return refusal(reply) || !held ? null : held.value;
    },
    async changePassword({ present, next }, headers) {
      checkPassword(next);
      const body = { currentPassword: present, newPassword: next, revokeOtherSessions: true };
      const reply = await replyWith(() => auth.api.changePassword({ body, headers, returnHeaders: true }));
      return { result: !refusal(reply), cookies: reply.cookies };
    },
    async requestEmailChange(email, headers) {
      const reply = await replyWith(() => auth.api.changeEmail({ body: { newEmail: email }, headers, returnHeaders: true }));
      if (refusal(reply))
        throw new InputFault('Give another address than the present one, in the form name@example.org.', { field: 'email' });
    },
    async confirmEmail(token, headers) {
      const reply = await replyWith(() => auth.api.verifyEmail({ query: { token }, headers, returnHeaders: true }));
      const user = refusal(reply) ? null : (reply.result as { user: { id: string; email: string } | null } | undefined)?.user;
      return user ? { person: user.id, email: user.email } : null;
    },

    async beginSecondFactor(password, headers) {
      const reply = await replyWith(() => auth.api.enableTwoFactor({ body: { password, method: 'totp' }, headers, returnHeaders: true }));
      return refusal(reply) ? null : describeEnrolment(reply.result as { totpURI: string; backupCodes: string[] });
    },
    async confirmSecondFactor(code, headers) {
      const body = { code: code.replace(/\s/g, '') };
      const reply = await replyWith(() => auth.api.verifyTOTP({ body, headers, returnHeaders: true }));
      return { result: !refusal(reply), cookies: reply.cookies };
    },
    async removeSecondFactor(password, headers) {
      const reply = await replyWith(() => auth.api.disableTwoFactor({ body: { password }, headers, returnHeaders: true }));
      return { result: !refusal(reply), cookies: reply.cookies };
    },
    async renewBackupCodes(password, headers) {
      const reply = await replyWith(() => auth.api.generateBackupCodes({ body: { password }, headers, returnHeaders: true }));
      return refusal(reply) ? null : reply.result.backupCodes;
    },

    async beginOpenId(headers) {
      const body = { provider: OPENID, callbackURL: '/desk', errorCallbackURL: '/sign-in' };
      const reply = await replyWith(() => auth.api.signInSocial({ body, headers, returnHeaders: true }));
      const url = refusal(reply) ? undefined : reply.result.url;
      if (!url)
        throw new InputFault('Signing in through the other service is not possible now. Use your password, or try again in a minute.');
      return { result: url, cookies: reply.cookies };
    },
    async finishOpenId(request) {
      const response = await auth.handler(request);
      const cookies = response.headers.getSetCookie().map((line) => line.split(';')[0]!);
      const identity = await identify(new Headers({ cookie: cookies.join('; ') }));
      return { response, person: identity?.person ?? null };
    },
  };
}

async function identifyBy(auth: Auth, headers: Headers): Promise<Identity | null> {
  const held = await auth.api.getSession({ headers });
  if (!held) return null;
  return { person: held.user.id, session: held.session.id, secondFactor: held.user.twoFactorEnabled === true };
}

async function createAccount(auth: Auth, account: { name: string; email: string; password: string | null }): Promise<string> {
  if (account.password !== null) checkPassword(account.password);
  const { internalAdapter, password } = await auth.$context;
  const email = account.email.trim().toLowerCase();
  // What an interrupted beginning left behind.
  const leftOver = await internalAdapter.findUserByEmail(email);
  if (leftOver) await internalAdapter.deleteUser(leftOver.user.id);
  const user = await internalAdapter.createUser({ name: account.name, email, emailVerified: true }, { method: 'admin' });
  if (account.password !== null) {
    const hash = await password.hash(account.password);
    await internalAdapter.linkAccount({ userId: user.id, accountId: user.id, providerId: 'credential', password: hash });
  }
  return user.id;
}

async function sessionsOf(auth: Auth, person: string) {
  return (await auth.$context).internalAdapter.listSessions(person, { onlyActiveSessions: true });
}

// Length is what counts (NIST SP 800-63B, 5.1.1.2): no rules about kinds of characters.
function checkPassword(password: string): void {
  if (password.length < PASSWORD_MIN || password.length > PASSWORD_MAX) {
    throw new InputFault(`A password has ${PASSWORD_MIN} to ${PASSWORD_MAX} characters. Several words in a row are good ones.`, {
      field: 'password',
    });
  }
}

function describeEnrolment({ totpURI, backupCodes }: { totpURI: string; backupCodes: string[] }): Enrolment {
  return { address: totpURI, secret: new URL(totpURI).searchParams.get('secret') ?? '', backupCodes };
}
