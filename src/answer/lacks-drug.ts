import type { SentenceReading } from '../findings/read-sentence.ts';
import { isMedicineName } from '../vocabulary/common-medicines.ts';

const AMOUNT = /\b\d+(?:[.,]\d+)?\s?(?:mg|g|mcg|micrograms?|µg|μg|units?|IU)(?:\/kg)?\b/;

/**
 * True for an item of a list or a row that tells how much is given but not of what ("Adult: 2.5 mg up to 3 times"), neither itself nor in its headings:
 * its drug stood in a line that it is told without. A product's own text says by its title of what.
 */
export function lacksDrug({ fragment, own, drugs, classes, passage, source }: SentenceReading): boolean {
  if (!fragment || source.kind === 'drug-label' || !AMOUNT.test(own)) return false;
  if (drugs.length + classes.length > 0) return false;
  return ![own, ...passage.heading].some((text) => (text.match(/[\p{L}-]{4,}/gu) ?? []).some(isMedicineName));
}
