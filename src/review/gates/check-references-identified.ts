import type { Gate } from '../article-to-check.ts';

/** A reader can find each reference: it has an identifier or an address, else at least an issuer and a year. */
export const referencesIdentified: Gate = {
  id: 'references-identified',
  title: 'Every reference can be found',
  overridable: true,
  check: ({ answer }) =>
    answer.references
      .filter(({ pmid, doi, url, issuer, year }) => !pmid && !doi && !url && !(issuer && year))
      .map(({ number, title }) => ({
        claim: null,
        reference: number,
        reason: `Reference ${number}, “${title}”, has no PMID, no DOI and no address, nor an issuer with a year.`,
      })),
};
