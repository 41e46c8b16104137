import type { AppraisedSentence } from './appraise-evidence.ts';
import { subjectOf } from './decide-abstention.ts';
import type { ReadQuestion } from './interpret-question.ts';
import type { Outline } from './outlines/outline.ts';
import type { Slot } from './outlines/slot.ts';
import { toldSentences } from './told-sentences.ts';
import type { VerifiedDraft } from './verify-draft.ts';

/** A sentence answers a slot where it serves it at least this well, and counts by the slot's own rule. */
const LEAST_SERVED = 0.5;

/**
 * What is said at the top where a slot that the question plainly asks for holds no claim that answers it, or null. A claim answers a slot whatever
 * section it is told in.
 */
export function tellUnfilled(
  outline: Outline,
  question: ReadQuestion,
  sentences: AppraisedSentence[],
  { claims, correction }: VerifiedDraft,
): string | null {
  if (correction.length) return null;
  const among = toldSentences(sentences, claims);
  const unfilled = outline.slots
    .map(({ slot }) => slot)
    .filter((slot) => outline.must.includes(slot.id) && !among.some((s) => answers(s, slot)));
  // Where one of several asked matters is answered, the others are told as gaps in their place.
  if (!unfilled.length || unfilled.length < outline.must.length) return null;
  const matters = unfilled.map((slot) => slot.matter);
  return `On ${matters.join(' and ')} the library holds nothing that answers the question for ${subjectOf(question)}. What follows is the nearest it holds.`;
}

function answers({ reading, slots, drugMatch, conditionMatch }: AppraisedSentence, slot: Slot): boolean {
  const score = slots.find((s) => s.slot.id === slot.id)?.score ?? 0;
  return score >= LEAST_SERVED && drugMatch >= 0.55 && conditionMatch >= 0.35 && (slot.counts?.(reading) ?? true);
}
