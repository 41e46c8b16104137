import type { Hono } from 'hono';

/** Says that the process takes requests, for whatever watches over it. */
export function addHealthRoute(app: Hono): void {
  app.get('/health', (c) => c.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' }));
}
