/** What a telling is held against: a claim's own words with all that a reader of it knows from its source. */
export interface ToldFrom {
  text: string;
  /** Headings over the claim and its quotes, its group and label. */
  around: string;
  /** Codes of the places where its sources hold. */
  jurisdictions: string[];
}

export const EDITION_CHECKS = ['quantities', 'words', 'cautions', 'places', 'order', 'arms', 'personal'] as const;
export type EditionCheck = (typeof EDITION_CHECKS)[number];

/** What one check holds against a telling, in a sentence. */
export interface EditionFault {
  check: EditionCheck;
  reason: string;
}
