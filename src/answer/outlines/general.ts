import type { Shape } from './outline.ts';

/** Any other question: the slots it asks for, in the usual reading order. */
export const GENERAL: Shape = { type: 'general', first: [], must: [] };
