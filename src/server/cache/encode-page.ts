import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

/** A page ready to be sent, in every encoding. */
export interface EncodedPage {
  bodies: Record<Encoding, Uint8Array<ArrayBuffer>>;
  etag: string;
  /** Of all bodies together. */
  bytes: number;
}

/** Compresses a page or a file and names its content. The entity tag is weak: the encodings share it. */
export async function encodePage(content: string | Buffer<ArrayBuffer>): Promise<EncodedPage> {
  const identity = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const [br, zipped] = await Promise.all([
    promisify(brotliCompress)(identity, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: identity.length },
    }),
    promisify(gzip)(identity, { level: 6 }),
  ]);
  const etag = `W/"${createHash('sha256').update(identity).digest('base64url').slice(0, 27)}"`;
  return { bodies: { br, gzip: zipped, identity }, etag, bytes: br.length + zipped.length + identity.length };
}

/** The best encoding that an Accept-Encoding header allows: brotli, then gzip, else none. */
export function chooseEncoding(header: string | undefined): Encoding {
  const accepted = new Set<string>();
  for (const part of (header ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((word) => word.trim());
    if (!parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))) accepted.add(name);
  }
  if (accepted.has('br')) return 'br';
  return accepted.has('gzip') ? 'gzip' : 'identity';
}

/** Whether an If-None-Match header names this content. */
export function matchesEtag(header: string | undefined, etag: string): boolean {
  if (!header) return false;
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  return header.trim() === '*' || header.split(',').some((tag) => opaque(tag) === opaque(etag));
}
