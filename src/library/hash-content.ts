import { hash } from 'node:crypto';
import type { ReadDocument } from './library.ts';

/** Lower-case hex sha256 of bytes, or of a text in UTF-8. */
export function sha256(text: string | Uint8Array): string {
  return hash('sha256', text, 'hex');
}

/** The hash of what a document says: bibliographic data, standing and passages, whatever the order of the source's fields. */
export function hashDocument({ source, passages }: ReadDocument): string {
  const fields = Object.entries(source).filter(([, value]) => value !== undefined);
  fields.sort(([a], [b]) => (a < b ? -1 : 1));
  const said = passages.map(({ id, heading, text, page, recommendation }) => [id, heading, text, page, recommendation]);
  return sha256(JSON.stringify([fields, said]));
}
