import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Log } from './log.ts';

declare module 'hono' {
  interface ContextVariableMap {
    requestId: string;
  }
}

/**
 * Gives each request an id (told in X-Request-Id) and logs what changes something or does not succeed. The route's pattern is logged, never
 * the path: an answer's address holds its question's words and is the key to it.
 */
export function logRequests(log: Log): MiddlewareHandler {
  return async (c, next) => {
    const started = performance.now();
    const requestId = randomUUID();
    c.set('requestId', requestId);
    await next();
    c.res.headers.set('X-Request-Id', requestId);
    const { status } = c.res;
    if (c.req.method === 'GET' && status < 400) return;
    log('request', { requestId, method: c.req.method, route: routePath(c, -1), status, ms: Math.round(performance.now() - started) });
  };
}
