import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Context } from 'hono';
import type { KeptOriginal } from '../../../library/keep-originals.ts';

/** Sends a kept file: a PDF to be looked at, everything else as plain text, so that nothing in it can act as a page of this site. */
export async function sendOriginal(c: Context, { path, name }: KeptOriginal): Promise<Response> {
  const { size } = await stat(path);
  const isPdf = (await readStart(path)).startsWith('%PDF-');
  c.header('Content-Type', isPdf ? 'application/pdf' : 'text/plain; charset=utf-8');
  c.header('Content-Disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`);
  c.header('Content-Length', String(size));
  return c.body(Readable.toWeb(createReadStream(path)) as ReadableStream);
}

async function readStart(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(5), 0, 5, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
}
