import type { AppraisedSentence } from '../appraise-evidence.ts';
import type { Slot } from './slot.ts';

/** A slot's place in an outline. */
export interface OutlineSlot {
  slot: Slot;
  /** Words its claims may take together. */
  words: number;
  /** The heading where the outline calls it differently. */
  heading?: string;
}

/** What an answer of a question type covers, in reading order. */
export interface Outline {
  type: 'drug-role' | 'general';
  slots: OutlineSlot[];
  /** Most words and references of the whole answer. */
  words: number;
  references: number;
}

/** A sentence chosen for a slot, with its worth there. */
export interface Chosen {
  sentence: AppraisedSentence;
  slot: Slot;
  worth: number;
}
