import type { Shape } from './outline.ts';

/** Whether this person may take it: what forbids it, what allows it, and under which conditions. */
export const ELIGIBILITY: Shape = {
  type: 'eligibility',
  first: ['candidates', 'boxed-warning', 'approval', 'place-in-therapy', 'dose-adjustment', 'safety', 'monitoring'],
  must: ['candidates'],
};
