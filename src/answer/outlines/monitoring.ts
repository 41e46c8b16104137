import type { Shape } from './outline.ts';

/** What to check before and on treatment, and what to do beyond a limit. */
export const MONITORING: Shape = {
  type: 'monitoring',
  first: ['screening', 'monitoring', 'management', 'dose-adjustment'],
  must: ['screening', 'monitoring'],
};
