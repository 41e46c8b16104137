import type { Shape } from './outline.ts';

/** What harm it may do: the gravest first, then how often, for whom, and how sure that is. */
export const SAFETY: Shape = {
  type: 'safety',
  first: ['boxed-warning', 'safety', 'candidates', 'monitoring', 'limits'],
  must: ['boxed-warning', 'safety'],
};
