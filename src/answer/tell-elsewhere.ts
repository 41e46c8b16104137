import { jurisdictionName, placesOverlap } from '../vocabulary/jurisdictions.ts';
import type { AppraisedSentence } from './appraise-evidence.ts';
import type { ReadQuestion } from './interpret-question.ts';
import type { SlotId } from './outlines/slot.ts';
import type { VerifiedClaim } from './assemble-answer.ts';
import { toldSentences } from './told-sentences.ts';

/** Matters on which a statement holds where its source does, and nowhere else. */
export const BOUND_TO_A_PLACE = new Set<SlotId>(['approval', 'place-in-therapy', 'dose', 'dose-adjustment', 'boxed-warning', 'candidates']);

/** True where a sentence holds in other places than those asked about; what was measured in a trial holds in none. */
export function isElsewhere({ reading }: AppraisedSentence, places: string[]): boolean {
  if (!places.length) return false;
  return reading.international || (reading.places.length > 0 && !reading.places.some((p) => places.some((q) => placesOverlap(p, q))));
}

/** What is said at the top where a question on one place is answered from others alone, or null. */
export function tellElsewhere(question: ReadQuestion, sentences: AppraisedSentence[], claims: VerifiedClaim[]): string | null {
  if (!question.places.length) return null;
  const among = toldSentences(sentences, claims);
  if (!among.some((s) => isElsewhere(s, question.places)) || among.some((s) => s.placeMatch === 1)) return null;
  const names = question.places.map(jurisdictionName).join(' and ');
  return `The library holds nothing on this from ${names}. What follows holds elsewhere, as each statement says.`;
}
