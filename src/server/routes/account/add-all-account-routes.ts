import type { Hono } from 'hono';
import { limitRate } from '../../security/limit-rate.ts';
import type { Site } from '../../site.ts';
import { addAccountRoutes } from './add-account-routes.tsx';
import { addInvitationRoutes } from './add-invitation-routes.tsx';
import { addResetRoutes } from './add-reset-routes.tsx';
import { addSecondFactorRoutes } from './add-second-factor-routes.tsx';
import { addSignInRoutes } from './add-sign-in-routes.tsx';

const TRIES_PER_MINUTE = 10;

/** Everything about accounts. Tries of passwords, codes and links are counted together, by network address and by the address or account tried. */
export function addAllAccountRoutes(app: Hono, site: Site): void {
  const countTry = limitRate(TRIES_PER_MINUTE, 'tries');
  addSignInRoutes(app, site, countTry);
  addResetRoutes(app, site, countTry);
  addInvitationRoutes(app, site, countTry);
  addAccountRoutes(app, site, countTry);
  addSecondFactorRoutes(app, site, countTry);
}
