import type { EffectFinding } from '../../domain/finding.ts';
import type { SentenceReading } from '../../findings/read-sentence.ts';
import type { DraftClaim } from '../compose/draft-claim.ts';

/** A claim of the answer with the reading of the sentence that its first quote is. */
export interface ToldReading {
  id: string;
  claim: DraftClaim;
  reading: SentenceReading;
}

/** A measured result and the claim that tells it. */
export interface ToldEffect {
  claim: string;
  effect: EffectFinding;
  reading: SentenceReading;
  /** The sentence names one time only, so that it is this effect's. */
  oneTime: boolean;
}
