import type { Shape } from './outline.ts';

/** How a condition is recognised and told from others. */
export const DIAGNOSIS: Shape = { type: 'diagnosis', first: ['diagnosis', 'treatment'], must: ['diagnosis'] };
