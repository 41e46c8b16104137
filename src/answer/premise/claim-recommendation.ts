import type { SentenceReading } from '../../findings/read-sentence.ts';
import { namesIssuer, readIssuer } from '../../vocabulary/issuers.ts';
import { onCondition, onDrug, premise, type Clause, type Premise } from './premise.ts';

const RECOMMENDS =
  /\b(?:recommend|endors|advis|first[- ]line|support|fund|cover(?:s|ed)|reimburs|pays? for|backs?\b|on the NHS|available on|accept|approv|option)/i;
const FIRST_LINE = /\bfirst(?:[- ]line|[- ]choice)?\b(?! (?:dose|week|day|month))/i;
/** Only after something else, or under a condition. */
const LATER =
  /\bonly (?:if|when|after)\b|\b(?:has|have) failed\b|\bsecond\b|\bthird\b|\bwhen .{0,60}\b(?:unavailable|contraindicated|failed|unsuitable)\b/i;

/** "ISSUER recommends (funds, advises against) D for C": contradicted where the same issuer says the opposite of the same. */
export function claimRecommendation(clause: Clause): Premise[] {
  const issuer = readIssuer(clause.text);
  if (!RECOMMENDS.test(clause.text) || (!clause.drugs.length && !clause.classes.length)) return [];
  if (!issuer && !/\b(?:guidelines?|recommend|first[- ]line|NHS)\b/i.test(clause.text)) return [];
  const about = (r: SentenceReading): boolean =>
    (!issuer || namesIssuer(r, issuer)) &&
    (clause.drugs.length ? onDrug(r, clause) : r.classes.some((c) => clause.classes.includes(c))) &&
    onCondition(r, clause);
  const against = (r: SentenceReading): boolean =>
    about(r) &&
    r.signals.effect === 0 &&
    (r.passage.recommendation?.direction === 'against' ||
      /\b(?:does not recommend|not recommended|against|declin\w+|reject\w*)\b/i.test(r.text));
  const inFavour = (r: SentenceReading): boolean => about(r) && !against(r) && r.signals.recommends && !r.signals.meta;
  if (FIRST_LINE.test(clause.text) && !clause.denies)
    return [
      premise(
        (r) => against(r) || (about(r) && r.signals.recommends && LATER.test(r.text)),
        (r) => about(r) && FIRST_LINE.test(r.text),
      ),
    ];
  return [premise(against, inFavour, clause.denies)];
}
