import type { Picture } from '../../domain/picture.ts';
import { readQuantities } from '../../findings/read-quantities.ts';
import type { AppraisedSentence } from '../appraise-evidence.ts';
import { claimIdOf } from '../assemble-answer.ts';
import type { DraftClaim } from '../compose/draft-claim.ts';
import { compareDrugs } from './compare-drugs.ts';
import { drawIntervals, drawShares } from './draw-effects.ts';
import { drawTimeline } from './draw-timeline.ts';
import type { ToldEffect, ToldReading } from './told-reading.ts';

/**
 * The pictures that the findings of an answer's claims allow: effects with intervals, shares in two arms, drugs side by side, and when approvals
 * and evidence came. A picture needs two points. Nothing is computed but the place on the axis.
 */
export function findPictures(claims: DraftClaim[], sentences: AppraisedSentence[]): Picture[] {
  const readings = new Map(sentences.map(({ reading }) => [`${reading.passage.id} ${reading.start}`, reading]));
  const told = claims.flatMap((claim): ToldReading[] => {
    const [quote] = claim.quotes;
    const reading = quote && readings.get(`${quote.passage.id} ${quote.start}`);
    return reading ? [{ id: claimIdOf(claim), claim, reading }] : [];
  });
  const effects = told.flatMap(toEffects);
  return [...drawIntervals(effects), ...drawShares(effects), ...compareDrugs(effects), ...drawTimeline(told)];
}

function toEffects({ id, reading }: ToldReading): ToldEffect[] {
  const oneTime = readQuantities(reading.own).filter((q) => q.role === 'time').length === 1;
  return reading.findings.flatMap((effect) => (effect.type === 'effect' ? [{ claim: id, effect, reading, oneTime }] : []));
}
