import type { Gate } from '../article-to-check.ts';

/** The article says what wrote its draft: the composer, its model where there is one, and the version. */
export const provenance: Gate = {
  id: 'provenance',
  title: 'What wrote the draft is disclosed',
  overridable: false,
  check: ({ answer: { provenance } }) => {
    const writesByModel = /model/i.test(provenance.composer);
    const missing = [
      provenance.composer.trim() ? null : 'which composer',
      writesByModel && !provenance.model ? 'which model' : null,
      provenance.version.trim() ? null : 'which version',
    ].filter((one) => one !== null);
    if (missing.length === 0) return [];
    return [{ claim: null, reference: null, reason: `The article does not say ${missing.join(' and ')} wrote its draft.` }];
  },
};
