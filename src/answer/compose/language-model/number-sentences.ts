import type { Outline } from '../../outlines/outline.ts';
import type { SlotId } from '../../outlines/slot.ts';
import { cleanForPrompt } from '../../prompts/clean-for-prompt.ts';
import type { Draft, DraftClaim } from '../draft-claim.ts';

/** A sentence of the evidence under the number a model knows it by. */
export interface NumberedSentence {
  /** "S12" */
  number: string;
  /** The claim that tells it word for word, and its place in the draft. */
  claim: DraftClaim;
  place: number;
  /** As the model reads it. */
  text: string;
}

export interface SlotToWrite {
  slot: SlotId;
  heading: string;
  sentences: NumberedSentence[];
}

/** A regulator's boxed warning stands in the regulator's words. */
export const IN_ITS_OWN_WORDS = new Set<string>(['boxed-warning'] satisfies SlotId[]);

/** The chosen sentences of a draft, numbered through and laid into their slots: what a model is given to write from. */
export function numberSentences(draft: Draft, outline: Outline): SlotToWrite[] {
  const all = draft.claims.map((claim, place) => ({ number: `S${place + 1}`, claim, place, text: cleanForPrompt(claim.text) }));
  return outline.slots.flatMap(({ slot, heading }) => {
    const sentences = IN_ITS_OWN_WORDS.has(slot.id) ? [] : all.filter(({ claim }) => claim.slot === slot.id);
    return sentences.length ? [{ slot: slot.id, heading: heading ?? slot.heading, sentences }] : [];
  });
}

/** The list as it stands in a prompt: JSON, so that no text can pass for a line of it. */
export function listSentences(sentences: NumberedSentence[]): string {
  return JSON.stringify(
    sentences.map(({ number, claim, text }) => ({ number, ...(claim.group && { under: cleanForPrompt(claim.group) }), text })),
    null,
    1,
  );
}
