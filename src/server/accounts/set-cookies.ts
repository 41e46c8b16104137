import type { Context } from 'hono';

/** Sends cookies with whatever the handler answers. */
export function setCookies(c: Context, cookies: string[]): void {
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true });
}
