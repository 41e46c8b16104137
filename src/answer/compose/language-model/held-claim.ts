import type { DraftClaim } from '../draft-claim.ts';
import type { Judged } from './judge-claim.ts';

/** A claim in the model's words, and the places of the draft's claims that it stands for. */
export interface HeldClaim {
  claim: DraftClaim;
  places: number[];
}

export type FailedClaim = Extract<Judged, { holds: false }>;
