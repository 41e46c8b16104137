import type { AppraisedSentence } from './appraise-evidence.ts';
import type { DraftClaim } from './compose/draft-claim.ts';
import { subjectOf } from './decide-abstention.ts';
import type { ReadQuestion } from './interpret-question.ts';
import type { Outline } from './outlines/outline.ts';
import type { SlotId } from './outlines/slot.ts';

export interface EmptySlot {
  slot: SlotId;
  heading: string;
  /** What a reader is told. */
  sentence: string;
  searched: string;
}

/** A slot whose search found a sentence that serves it at least this well is not a gap, whether or not the sentence was taken. */
const LEAST_SERVED = 0.36;
/** A narrow question states a gap only for what it plainly asks. */
const PLAINLY_ASKED = 0.95;

/** A comparison of named drugs is one that names at least two of them. */
const comparesAsked = (slot: SlotId, { reading }: AppraisedSentence, { drugs }: ReadQuestion): boolean =>
  slot !== 'comparison' || drugs.length < 2 || drugs.filter((d) => reading.drugs.includes(d)).length >= 2;

/** The slots for which the library holds nothing on the subject: stated, never passed over. */
export function findGaps(outline: Outline, question: ReadQuestion, sentences: AppraisedSentence[], claims: DraftClaim[]): EmptySlot[] {
  return outline.slots.flatMap(({ slot, heading }): EmptySlot[] => {
    if (outline.type !== 'drug-role' && (question.slots.get(slot.id) ?? 0) < PLAINLY_ASKED) return [];
    if (claims.some((c) => c.slot === slot.id)) return [];
    const served = sentences.some(
      (s) =>
        s.drugMatch >= 0.6 &&
        s.conditionMatch >= 0.35 &&
        comparesAsked(slot.id, s, question) &&
        s.slots.some((x) => x.slot.id === slot.id && x.score >= LEAST_SERVED),
    );
    if (served) return [];
    return [
      {
        slot: slot.id,
        heading: heading ?? slot.heading,
        sentence: `No passage on ${slot.matter} was found for ${subjectOf(question)}.`,
        searched: `${subjectOf(question)} ${slot.searchWords}`,
      },
    ];
  });
}
