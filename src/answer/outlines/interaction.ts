import type { Shape } from './outline.ts';

/** What it must not be combined with, and what changes its dose. */
export const INTERACTION: Shape = {
  type: 'interaction',
  first: ['interactions', 'dose', 'dose-adjustment', 'safety'],
  must: ['interactions'],
};
