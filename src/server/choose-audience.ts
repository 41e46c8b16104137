import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { Audience } from '../domain/answer.ts';

const COOKIE = 'vouch-audience';
const A_YEAR = 365 * 24 * 3600;

/** The audience that an address asks for (`?audience=`), else the one that the reader chose before; null where there is neither. */
export function readAudience(c: Context): { audience: Audience; from: 'address' | 'choice' } | null {
  const asked = Audience.safeParse(c.req.query('audience'));
  if (asked.success) return { audience: asked.data, from: 'address' };
  const chosen = Audience.safeParse(getCookie(c, COOKIE));
  return chosen.success ? { audience: chosen.data, from: 'choice' } : null;
}

/** Keeps the reader's choice in a cookie: the only one that reading sets, and only when somebody chooses. */
export function keepAudience(c: Context, audience: Audience, secure: boolean): void {
  setCookie(c, COOKIE, audience, { path: '/', maxAge: A_YEAR, httpOnly: true, sameSite: 'Lax', secure });
}
