import type { AppraisedSentence } from '../appraise-evidence.ts';
import type { QuestionType } from './question-type.ts';
import type { Slot, SlotId } from './slot.ts';

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
  type: QuestionType;
  slots: OutlineSlot[];
  /** Slots whose emptiness is said at the top of the answer. */
  must: SlotId[];
  /** Most words and references of the whole answer. */
  words: number;
  references: number;
}

/** What makes an outline for a narrow question: the slots it tells first, and which of them, where asked, must be filled. */
export interface Shape {
  type: QuestionType;
  first: SlotId[];
  must: SlotId[];
}

/** A sentence chosen for a slot, with its worth there. */
export interface Chosen {
  sentence: AppraisedSentence;
  slot: Slot;
  worth: number;
}
