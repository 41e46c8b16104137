import { createHash } from 'node:crypto';
import type { Answer } from '../domain/answer.ts';

/** The sha256 of a revision's canonical body: its JSON with keys in order, but for the state of its review. What a signature is about. */
export function hashRevision(answer: Answer): string {
  const { status: _, ...body } = answer;
  return createHash('sha256').update(JSON.stringify(body, inOrder), 'utf8').digest('hex');
}

function inOrder(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
