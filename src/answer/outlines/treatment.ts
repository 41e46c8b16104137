import type { Shape } from './outline.ts';

/** How a condition is treated. */
export const TREATMENT: Shape = {
  type: 'treatment',
  first: ['treatment', 'place-in-therapy', 'efficacy', 'dose', 'safety'],
  must: ['treatment'],
};
