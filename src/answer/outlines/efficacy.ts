import type { Shape } from './outline.ts';

/** How well it works in a condition, how soon, and how long. */
export const EFFICACY: Shape = {
  type: 'efficacy',
  first: ['efficacy', 'response', 'approval', 'unlicensed', 'place-in-therapy', 'comparison', 'limits'],
  must: ['efficacy', 'response', 'unlicensed'],
};
