import type { Gate } from '../article-to-check.ts';

/** Whoever wrote or reviews the article has disclosed interests within the last 12 months. */
export const disclosures: Gate = {
  id: 'disclosures',
  title: 'Disclosures of interests are current',
  overridable: true,
  check: ({ people }) =>
    people
      .filter(({ disclosureCurrent }) => !disclosureCurrent)
      .map(({ name }) => ({ claim: null, reference: null, reason: `The disclosure of ${name} is missing or older than 12 months.` })),
};
