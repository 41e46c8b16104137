import type { ClaimKind } from '../../domain/answer.ts';
import type { Passage, Source } from '../../domain/source.ts';
import type { SlotId } from '../outlines/slot.ts';

/** A span of a passage that a draft claim rests on; offsets as in `Quote`. */
export interface DraftQuote {
  passage: Passage;
  source: Source;
  start: number;
  end: number;
}

/** A sentence as a composer proposes it, before verification and numbering. */
export interface DraftClaim {
  slot: SlotId;
  text: string;
  kind: ClaimKind;
  group: string | null;
  label: string | null;
  strength: string | null;
  certainty: string | null;
  quotes: DraftQuote[];
}

/** What a composer gives: claims in reading order, and which of them (by place in `claims`) answer the question in short or correct its premise. */
export interface Draft {
  claims: DraftClaim[];
  bottomLine: number[];
  correction: number[];
  verdict: 'yes' | 'no' | 'mixed' | null;
}
