import type { Shape } from './outline.ts';

/** Which vaccines, which not, and when. */
export const VACCINATION: Shape = { type: 'vaccination', first: ['vaccination', 'screening', 'safety'], must: ['vaccination'] };
