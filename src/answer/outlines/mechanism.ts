import type { Shape } from './outline.ts';

/** How it works. */
export const MECHANISM: Shape = { type: 'mechanism', first: ['mechanism', 'efficacy'], must: ['mechanism'] };
