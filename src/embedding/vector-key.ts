import { createHash } from 'node:crypto';

/** Names a text among the vectors of one model: the first 32 hex digits of the sha256 of its UTF-8 form. */
export function vectorKey(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
