import type { Hono } from 'hono';
import { NotFoundFault } from '../../domain/faults.ts';
import { sendEncoded } from '../send-page.ts';
import type { Site } from '../site.ts';

/** Styles, scripts and fonts. Their names hold a hash of their content, so that browsers may keep them for good. */
export function addAssetRoute(app: Hono, { files }: Site): void {
  app.get('/assets/*', (c) => {
    const file = files.get(c.req.path);
    if (!file) throw new NotFoundFault('There is no such file.');
    return sendEncoded(c, file, { 'Content-Type': file.type, 'Cache-Control': 'public, max-age=31536000, immutable' });
  });
}
