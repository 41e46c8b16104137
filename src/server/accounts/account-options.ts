import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { genericOAuth, twoFactor } from 'better-auth/plugins';
import type { AccountsDatabase } from '../../record/record.ts';
import type { AccountSettings, OpenIdSettings } from './account-settings.ts';
import type { DeliverLink } from './accounts.ts';
import { askSecondFactor } from './ask-second-factor.ts';

export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 128;
/** The name of the OpenID Connect provider in addresses. */
export const OPENID = 'openid';
export const COOKIE_PREFIX = 'vouch';

const DAY_S = 24 * 3600;
const SESSION_S = 14 * DAY_S;

export interface AccountParts {
  database: AccountsDatabase;
  settings: AccountSettings;
  /** The site's own address as readers type it. */
  address: string;
  deliver: DeliverLink;
}

/** Makes the library of accounts for this house: its tables, cookies, links and plugins. Nothing of it is reached from outside but what routes call. */
export function createAuth({ database, settings, address, deliver }: AccountParts) {
  // Without mail an administrator hands the link over, which takes its time.
  const linkS = settings.mail ? 3600 : 3 * DAY_S;
  const soon = () => new Date(Date.now() + linkS * 1000);
  return betterAuth({
    appName: 'Vouch',
    baseURL: address,
    basePath: '/sign-in',
    secret: settings.secret,
    database: database as { db: never; type: 'sqlite' | 'postgres' },
    user: { modelName: 'account_users', changeEmail: { enabled: true } },
    session: { modelName: 'account_sessions', expiresIn: SESSION_S, disableSessionRefresh: true },
    account: {
      modelName: 'account_credentials',
      // A provider that says it has verified the address may enter the account of that address. None is trusted without saying so.
      accountLinking: { enabled: true, trustedProviders: [], requireLocalEmailVerified: true },
    },
    verification: { modelName: 'account_verifications', storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: linkS,
      sendResetPassword: async ({ user, token }) => {
        await deliver({ kind: 'reset', email: user.email, path: `/sign-in/reset/${token}`, expiresAt: soon() });
      },
    },
    emailVerification: {
      expiresIn: linkS,
      sendVerificationEmail: async ({ user, token }) => {
        await deliver({ kind: 'verification', email: user.email, path: `/account/address/${token}`, expiresAt: soon() });
      },
    },
    plugins: [
      twoFactor({ issuer: 'Vouch', twoFactorTable: 'account_second_factors', allowPasswordless: false }),
      askSecondFactor('/sign-in/second-step'),
      genericOAuth({ config: settings.openId ? [describeProvider(settings.openId)] : [] }),
    ],
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: address.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      // Network addresses are kept nowhere.
      ipAddress: { disableIpTracking: true },
    },
    // Routes count attempts themselves, page and all.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  } satisfies BetterAuthOptions);
}

export type Auth = ReturnType<typeof createAuth>;

function describeProvider({ name, issuer, clientId, clientSecret }: OpenIdSettings) {
  return {
    providerId: OPENID,
    name,
    discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    scopes: ['openid', 'email', 'profile'],
    requireIdTokenVerification: true,
    disableSignUp: true,
  };
}
