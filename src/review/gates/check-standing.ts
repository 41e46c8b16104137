import type { Gate } from '../article-to-check.ts';

/** Nothing that was retracted or superseded is cited, by what the library knows today, and no notice stands as support. */
export const standing: Gate = {
  id: 'standing',
  title: 'No retracted or superseded source is cited',
  overridable: false,
  check: ({ answer, held }) =>
    answer.references.flatMap((reference) => {
      const { number, title, kind, source } = reference;
      const now = held.get(source)?.standing ?? reference.standing;
      const fault = kind === 'notice' ? 'is a notice, not evidence' : now === 'retracted' || now === 'superseded' ? `is ${now}` : null;
      return fault ? [{ claim: null, reference: number, reason: `Reference ${number}, “${title}”, ${fault}.` }] : [];
    }),
};
