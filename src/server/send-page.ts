import type { Context } from 'hono';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { chooseEncoding, matchesEtag, type EncodedPage } from './cache/encode-page.ts';

const HTML = 'text/html; charset=utf-8';
const WORTH_COMPRESSING = 1400;

/** Sends what is encoded already, or 304 where the client has it. */
export function sendEncoded(c: Context, page: EncodedPage, headers: Record<string, string>): Response {
  const shared = { ...headers, ETag: page.etag, Vary: 'Accept-Encoding' };
  if (matchesEtag(c.req.header('if-none-match'), page.etag)) return c.body(null, 304, shared);
  const encoding = chooseEncoding(c.req.header('accept-encoding'));
  const body = page.bodies[encoding];
  return c.body(body, 200, {
    ...shared,
    'Content-Length': String(body.length),
    ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
  });
}

/** Sends a page that is rendered anew for each request. */
export async function sendPage(c: Context, html: string, status: number = 200, headers: Record<string, string> = {}): Promise<Response> {
  const plain = Buffer.from(html, 'utf8');
  const zip = plain.length > WORTH_COMPRESSING && chooseEncoding(c.req.header('accept-encoding')) !== 'identity';
  const body = zip ? await promisify(gzip)(plain) : plain;
  return c.body(body, status as 200, {
    'Content-Type': HTML,
    'Content-Length': String(body.length),
    'Cache-Control': 'no-cache',
    Vary: 'Accept-Encoding',
    ...(zip && { 'Content-Encoding': 'gzip' }),
    ...headers,
  });
}
