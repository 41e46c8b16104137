import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/** The network address a request came from: the socket's, or what a trusted proxy wrote last in X-Forwarded-For. */
export function readClientAddress(c: Context, trustProxy: boolean): string {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  // Absent where a test calls the app without a socket.
  const bindings = c.env as Partial<HttpBindings> | undefined;
  return forwarded || bindings?.incoming?.socket.remoteAddress || 'unknown';
}
