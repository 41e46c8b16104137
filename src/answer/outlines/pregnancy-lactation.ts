import type { Shape } from './outline.ts';

/** Pregnancy, contraception and breast-feeding, each place by itself. */
export const PREGNANCY_LACTATION: Shape = {
  type: 'pregnancy-lactation',
  first: ['pregnancy', 'lactation', 'candidates', 'safety'],
  must: ['pregnancy', 'lactation'],
};
