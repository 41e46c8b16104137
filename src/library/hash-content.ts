import { createHash } from 'node:crypto';
import type { ReadDocument } from './library.ts';

/** Lower-case hex sha256 of the text in UTF-8. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The hash of what a document says: bibliographic data, standing and passages, whatever the order of fields. */
export function hashDocument({ source, passages }: ReadDocument): string {
  const said = passages.map(({ id, heading, text, page, recommendation }) => [
    id,
    heading,
    text,
    page,
    recommendation && sortFields(recommendation),
  ]);
  return sha256(JSON.stringify([sortFields(source), said]));
}

function sortFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortFields);
  if (value === null || typeof value !== 'object') return value;
  const fields = value as Record<string, unknown>;
  const sorted: Record<string, unknown> = {};
  for (const name of Object.keys(fields).sort()) if (fields[name] !== undefined) sorted[name] = sortFields(fields[name]);
  return sorted;
}
