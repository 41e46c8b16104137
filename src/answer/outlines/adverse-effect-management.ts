import type { Shape } from './outline.ts';

/** What to do about a side effect. */
export const ADVERSE_EFFECT_MANAGEMENT: Shape = {
  type: 'adverse-effect-management',
  first: ['management', 'monitoring', 'safety', 'response'],
  must: ['management'],
};
