import type { Gate } from '../article-to-check.ts';

/** Everything that an answer of its type must cover is told, or stated as not found. */
export const mustSlots: Gate = {
  id: 'must-slots',
  title: 'What must be covered is covered, or stated as a gap',
  overridable: true,
  check: ({ answer, mustSlots }) =>
    mustSlots
      .filter(({ slot }) => !answer.sections.some((section) => section.slot === slot && (section.claims.length > 0 || section.gap)))
      .map(({ heading }) => ({ claim: null, reference: null, reason: `“${heading}” is neither told nor stated as a gap.` })),
};
