import type { Context, MiddlewareHandler } from 'hono';
import { hasRole, type Person, type Role } from '../../domain/person.ts';
import { ForbiddenFault } from '../security/access-faults.ts';

/**
 * Lets a request through for somebody who has one of the roles (any role where none is named); handlers after it may take `personOf(c)`. Who is
 * not signed in is led to the sign-in page and back. What such a handler sends is kept by no cache.
 *
 * @example app.get('/desk/topics', requireRole('editor', 'administrator'), (c) => …)
 */
export function requireRole(...roles: Role[]): MiddlewareHandler {
  return async (c, next) => {
    const person = c.get('person');
    if (!person) return leadToSignIn(c);
    if (c.get('secondFactorDue') && !c.req.path.startsWith('/account')) return c.redirect('/account/second-factor', 303);
    if (roles.length > 0 && !hasRole(person, ...roles)) {
      throw new ForbiddenFault(
        `This is for ${list(roles.map((role) => `${role}s`))}. Ask an administrator for the role, if it should be yours.`,
      );
    }
    await next();
    c.res.headers.set('Cache-Control', 'private, no-store');
  };
}

/** Who asks, in a handler behind `requireRole`. */
export function personOf(c: Context): Person {
  const person = c.get('person');
  if (!person) throw new Error('a handler that needs a person stands before requireRole');
  return person;
}

function leadToSignIn(c: Context): Response {
  const { pathname, search } = new URL(c.req.url);
  const back = c.req.method === 'GET' ? `?${new URLSearchParams({ to: pathname + search }).toString()}` : '';
  return c.redirect(`/sign-in${back}`, 303);
}

function list(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
