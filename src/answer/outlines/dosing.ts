import type { Shape } from './outline.ts';

/** How much, how often, for whom: the usual dose by place, then what changes it. */
export const DOSING: Shape = {
  type: 'dosing',
  first: ['dose', 'dose-adjustment', 'interactions', 'response', 'approval'],
  must: ['dose', 'dose-adjustment'],
};
