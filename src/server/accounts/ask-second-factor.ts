import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { deleteSessionCookie } from 'better-auth/cookies';
import { generateRandomString } from 'better-auth/crypto';

const COOKIE = 'two_factor';
const VALID_S = 600;

/**
 * Asks for the second factor also of who comes from an OpenID Connect provider: the session that their return began is ended, and a code is asked
 * for as after a password. The challenge has the form that the plugin for second factors checks (better-auth, pinned; a test plays it whole).
 */
export function askSecondFactor(stepPath: string): BetterAuthPlugin {
  return {
    id: 'ask-second-factor',
    hooks: {
      after: [
        {
          matcher: ({ path }) => path?.startsWith('/callback/') ?? false,
          handler: createAuthMiddleware(async (ctx) => {
            const begun = ctx.context.newSession;
            if (!(begun?.user as { twoFactorEnabled?: boolean } | undefined)?.twoFactorEnabled) return;
            const { internalAdapter, secret } = ctx.context;
            // 1. Nobody is signed in yet.
            deleteSessionCookie(ctx, true);
            await internalAdapter.deleteSession(begun!.session.token);
            ctx.context.setNewSession(null);
            // 2. What the second step holds the code against.
            const identifier = `2fa-${generateRandomString(20)}`;
            const expiresAt = new Date(Date.now() + VALID_S * 1000);
            await internalAdapter.createVerificationValue({ identifier, value: begun!.user.id, expiresAt });
            await internalAdapter.createVerificationValue({ identifier: `2fa-attempts-${identifier}`, value: '0', expiresAt });
            const { name, attributes } = ctx.context.createAuthCookie(COOKIE, { maxAge: VALID_S });
            await ctx.setSignedCookie(name, identifier, secret, attributes);
            throw new APIError('FOUND', undefined, { location: stepPath });
          }),
        },
      ],
    },
  };
}
