import type { MiddlewareHandler } from 'hono';
import { ForbiddenFault } from './access-faults.ts';

/**
 * Refuses a state-changing request that a page of another site makes. Browsers say where a request comes from (Sec-Fetch-Site, else Origin);
 * a client that says neither is no browser and carries nobody's rights.
 */
export function checkOrigin(publicUrl: string | null): MiddlewareHandler {
  const publicHost = publicUrl === null ? null : new URL(publicUrl).host;
  return async (c, next) => {
    if (!/^(?:GET|HEAD|OPTIONS)$/.test(c.req.method) && !isSameOrigin(c.req.header(), publicHost)) {
      throw new ForbiddenFault('This request came from another site. Open Vouch itself and try there.');
    }
    await next();
  };
}

function isSameOrigin(headers: Record<string, string>, publicHost: string | null): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = headers['origin'];
  if (origin === undefined) return true;
  const host = URL.parse(origin)?.host;
  return host !== undefined && (host === headers['host'] || host === publicHost);
}
