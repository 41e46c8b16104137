import type { SentenceReading } from '../../findings/read-sentence.ts';
import { inPlace, isLabel, onCondition, onDrug, type Clause, type Premise } from './premise.ts';

const APPROVAL = /\b(?:approv|licen[sc]|authori[sz]|indicat|label(?:l?ed)? for|marketed for)/i;
/** A sentence that lists what a product is for, rather than what one dose or form of it is for. */
const STATES_INDICATIONS = /\bindicat\w*|\bauthori[sz]ed for\b|\bapproved\b[^.;]{0,60}\bfor\b|\blicen[sc]ed for\b/i;
const ADULTS_ONLY = /\badults?\b/i;

/**
 * "D is approved for C in P": contradicted by a denial for the drug, condition and place, and where no label affirms it, by what the label of
 * that place says the drug is for instead. A clause on children needs an approval that speaks of them.
 */
export function claimApproval(clause: Clause): Premise[] {
  const { reading, text, denies } = clause;
  if (!APPROVAL.test(text) || !clause.drugs.length || !clause.conditions.length || reading.signals.recommends) return [];
  const child = reading.concepts.has('child');
  const onSubject = (r: SentenceReading): boolean => onDrug(r, clause) && onCondition(r, clause);
  const about = (r: SentenceReading): boolean => onSubject(r) && inPlace(r, clause);
  const forThem = (r: SentenceReading): boolean => !child || r.concepts.has('child');
  const denied = (r: SentenceReading): boolean =>
    onSubject(r) &&
    (inPlace(r, clause) || !r.places.length) &&
    ((r.signals.deniesApproval && forThem(r)) || (child && r.concepts.has('child') && r.signals.prohibits));
  const affirmed = (r: SentenceReading): boolean => about(r) && r.signals.approves && forThem(r) && !r.signals.meta;
  if (denies) return [{ contradicts: (r) => affirmed(r) && isLabel(r), affirms: denied }];
  const excludes = (r: SentenceReading): boolean =>
    isLabel(r) &&
    onDrug(r, clause) &&
    (inPlace(r, clause) || !clause.places.length) &&
    r.signals.approves &&
    STATES_INDICATIONS.test(r.text) &&
    (onCondition(r, clause) ? child && ADULTS_ONLY.test(r.text) : r.conditions.length > 0);
  return [{ contradicts: denied, affirms: (r) => affirmed(r) && isLabel(r), excludes }];
}
