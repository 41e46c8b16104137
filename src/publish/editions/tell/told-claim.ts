import type { Claim, RiskPicture } from '../../../domain/answer.ts';
import type { GlossaryEntry } from '../../texts/edition-texts.ts';

/** A claim in plain words, not yet checked. */
export interface Telling {
  /** Sentences; lines that begin with "• " are items of the list whose lead stands before them. */
  text: string;
  /** Terms that stand in it and have an explanation. */
  met: GlossaryEntry[];
  /** What an icon array of it shows, where it tells how many of so many. */
  picture?: Omit<RiskPicture, 'claim'>;
}

/** A claim with the telling that passed the checker. */
export interface ToldClaim extends Telling {
  claim: Claim;
  /** The slot of the answer that the claim stands in. */
  slot: string;
  /** True where a language model wrote it. */
  written?: boolean;
}
