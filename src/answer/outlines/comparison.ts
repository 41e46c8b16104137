import type { Shape } from './outline.ts';

/** Which does more, which does more harm, and how direct the comparison is. */
export const COMPARISON: Shape = {
  type: 'comparison',
  first: ['comparison', 'efficacy', 'safety', 'approval', 'limits'],
  must: ['comparison'],
};
